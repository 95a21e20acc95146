/** Schoolbook English | African American English, a pair a line. */
export const africanAmericanPairs = `
I am not happy with this phone | I ain't happy with this phone
They are going to cancel my plan | They finna cancel my plan
The app always freezes | The app be freezing
She has been waiting since nine | She been waiting since nine
Nobody has ever called me back | Ain't nobody never called me back
This router works really well | This router work real good
You all need to fix my bill | Y'all need to fix my bill
He does not have the code | He don't have the code
I have already sent the photo | I done sent the photo
I am trying to log in | I'm tryna log in
It is not working again | It ain't working again
The screen is still broken | The screen still broke
I am about to return it | I'm finna return it
You are always late with deliveries | Y'all be late with deliveries
That is not my account | That ain't my account
They charged me two times | They done charged me two times
There is not anybody at the desk | Ain't nobody at the desk
I do not know the order number | I don't know the order number none
He is very rude on the phone | He real rude on the phone
The delivery man was great | The delivery man was great, no cap
She is happy with the new card | She happy with the new card
I have not received anything | I ain't received nothing
I did not do anything wrong | I ain't do nothing wrong
Why are you charging me again? | Why y'all charging me again?
The agent was helpful | The agent was helpful, for real
The line keeps dropping | The line be dropping
My package is at my aunt's house | My package at my auntie house
I want to change my address | I wanna change my address
They are not answering the phone | They not answering the phone
It has been broken for two weeks | It been broke for two weeks
We were told to wait | We was told to wait
You should have told me | You should've been told me
I like the new app | I like the new app, on God
I am going to need a new one | I'ma need a new one
The website is slow | The website slow
He has no internet at home | He ain't got no internet at home
That is a really good price | That's a real good price
They never send the email | They don't never send the email
I am tired of calling | I'm tired of calling, man
Is my refund coming? | My refund coming?
Your driver was very nice | Y'all driver was hella nice
It finally works, thank you | It finally work, thank you
`;
