/** Schoolbook English | Singapore English, a pair a line. */
export const singaporePairs = `
I cannot log in, please help | I cannot log in lah, please help
Can you do it today? | Today can or not?
It does not work anymore | Cannot work already
The order is already paid | The order paid already
Why is it so slow? | Why so slow one?
Why has nobody replied? | Why nobody reply ah?
I waited for two hours | I wait two hours leh
The app is not working again | App not working again leh
That is fine | Can lah
The service is very bad | The service very bad leh
I do not want this plan | I don't want this plan lah
The parcel has arrived, thanks | Parcel arrive already, thanks ah
Is it not possible to refund? | Cannot refund meh?
The staff are really nice | The staff damn nice
You told me it was free | You say free one leh
My phone has no signal | My phone no signal sia
I have called many times | I call many times already
It is always like this | Always like that one
Please check the order for me | Help me check the order can?
The driver was very rude | The driver very rude sia
I think it is okay | I think okay lah
The price is too expensive | So expensive one the price
It was delivered to the wrong house | Deliver to wrong house leh
I have not received the email | Email I haven't receive
How do I change the address? | How to change address ah?
You charged me twice | You all charge me two times sia
It is very good | Very good lah
I will wait for your call | I wait for your call lor
The screen is broken | The screen spoil already
My uncle wants to cancel | My uncle want to cancel lah
I do not understand this bill | This bill I don't understand leh
Where is my refund? | My refund where?
The new app is great | New app is great sia
It stopped in the middle | Halfway then stop already
They said next week | They say next week lor
The delivery was so fast | Delivery so fast sia
I cannot find the button | I cannot find the button leh
It works now | Now can work already
Do you have it in blue? | Got blue one or not?
I want to speak to the manager | I want speak to manager lah
It is not my fault | Not my fault what
The queue is too long | The queue damn long
`;
