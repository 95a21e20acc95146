/** Schoolbook English | Scottish English and Scots, a pair a line. */
export const scottishPairs = `
I cannot log in to my account | I cannae log in tae ma account
It does not work | It doesnae work
I do not know the number | I dinnae ken the number
The wee box is not working | The wee box isnae working
I did not get the parcel | I didnae get the parcel
Nobody called me back | Naebody cried me back
My bill is wrong again | Ma bill's wrang again
It was not me who ordered it | It wasnae me that ordered it
The service is great | The service is pure dead brilliant
I am not happy with this | Am no happy wi this
Where is my refund? | Where's ma refund at?
Yes, that is right | Aye, that's right
I have been waiting all day | I've been waiting aw day
The man was very nice | The man wis awfy nice
I would not buy it again | I wouldnae buy it again
She has not had a reply | She hasnae had a reply
They will not answer the phone | They willnae answer the phone
It is broken | It's broke, so it is
I am going to cancel it | I'm gonnae cancel it
The house has no internet | The hoose has nae internet
I could not find the email | I couldnae find the email
Can you help me? | Gonnae help us oot?
The small screen is fine | The wee screen is fine
That was a good service | That was a rare service
It is outside the door now | It's ootside the door noo
You are all very helpful | Yous are aw very helpful
My mother ordered the lamp | Ma maw ordered the lamp
I have not got the card | I huvnae got the card
The shop was closed | The shop wis shut
I was told it was free | I wis telt it wis free
That is terrible | That's terrible, by the way
I only want to change my address | I'm only wanting tae change ma address
It is a really bad connection | It's a pure bad connection
The delivery was late | The delivery wis late, likes
We have paid already | We've paid awready
Do not send it to the old address | Dinnae send it tae the auld address
I am tired of calling you | I'm scunnered of calling yous
It works now, thank you | It works noo, ta very much
I am very pleased | I'm fair chuffed
Why has it not come? | How has it no come?
The app keeps closing | The app keeps shutting, ken
The phone is great | The phone's braw
`;
