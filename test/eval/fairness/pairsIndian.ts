/** Schoolbook English | Indian English, a pair a line. */
export const indianPairs = `
Please handle it and reply | Kindly do the needful and revert
I have a question about my plan | I am having a doubt about my plan
My internet is not working since yesterday | Since yesterday only my internet is not working
Please move the appointment to an earlier day | Please prepone the appointment
I told them this morning | Today morning only I told them
The problem is still there | Still the problem is there only
I am facing a problem with the login | I am facing issue in the login
Please call me on my mobile | Kindly call me on my mobile number
The order has not been delivered yet | Order is not yet delivered
What is your good name? I am Ravi | Your good name please? Myself Ravi
I live out of town this week | I am out of station this week
The device is damaged | The device is having damage
Your support is really good | Your support is too good
I did not get any reply from your side | I have not got any revert from your side
The refund has been pending for ten days | Since ten days refund is pending
I have paid the bill already | I have already paid the bill only
Please tell me the status of my ticket | Please intimate me the status of my ticket
The service is very bad | Service is very much bad
Why is nobody picking up the phone? | Why nobody is picking the phone?
The technician did not come | Technician has not come
I want to talk to your senior | I want to talk to your senior person
Thank you, my problem is solved | Thanking you, my problem is solved
I am very happy with the delivery | I am very much happy with the delivery
It is showing an error again | Again it is showing error
Please check and tell me | Please check once and tell
They are asking me for the same document again and again | They are asking same document again and again
The app closes by itself | The app is getting closed by itself
You people are wasting my time | You people are simply wasting my time
I understood everything, thanks | I have understood everything, thanks
I need an invoice for the last month | I am needing invoice for last month
The battery drains quickly | Battery is getting drained fast
My wife ordered it last week | My wife only ordered it last week
My card was charged twice | My card got charged two times
Please send me an email about this | Please drop me a mail regarding this
I cannot log in to the account | I am not able to login to the account
The delivery boy was polite | The delivery boy was polite only
Please resolve this today | Please get this resolved today itself
The amount was deducted but the order failed | Amount got deducted but order got failed
I am asking you for the last time | Last time I am asking you
The new version is excellent | The new version is too excellent
How much time will it take? | How much time it will take?
I am waiting for your answer | I am awaiting your kind reply
`;
