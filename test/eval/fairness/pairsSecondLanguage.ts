/** Schoolbook English | English as it is written by people who learnt it as another language, a pair a line. */
export const secondLanguagePairs = `
I cannot log in to my account | I no can log in in my account
My order has not arrived | My order is not arrive
It does not work | It not work
I have been waiting for three weeks | I wait since three weeks
Why do you not answer? | Why you not answer?
The product is broken | Product is broken
I am very happy with the product | I am very happy of the product
Can you help me, please? | You can help me please?
I need to change the address | I need change the address
The service is very bad | Service very bad
I did not receive the email | I didn't received the email
She wants to cancel the order | She want cancel the order
He was very kind to me | He was very kind with me
I have a problem with the payment | I have problem with payment
It is the third time that I write | It is third time I am writing
I do not understand the invoice | I not understand the invoice
Please send me a new one | Please to send me new one
Where is my money? | Where my money is?
The app closes every time | App close every time
I want my money back | I want back my money
I am waiting for your answer | I wait your answer
Thank you for your help | Thanks you for your helps
The driver was late | Driver was come late
It is not what I ordered | Is not what I have ordered
The colour is wrong | Colour is not correct
I called you yesterday | I have called you yesterday
My internet is very slow | My internet go very slow
It worked well until Monday | It was working good until Monday
Nobody told me this | Nobody don't told me this
I paid two times for one ticket | I payed two times for one ticket
The quality is very good | The quality is very good one
How can I return this? | How I can return this?
I am disappointed with the delivery | I am disappointed from the delivery
The password is not accepted | Password is not accept
Everything is fine now | Now is all fine
You promised to call me | You was promise to call me
I like your shop | I like very much your shop
There is no sound | There is not sound
When will the parcel come? | When will come the parcel?
I have the same problem again | Again I have same problem
The manual is difficult | Manual is difficult for to read
Your colleague was helpful | Your colleague was helped me good
`;
