/** What customers write while somebody works for them: none of it says what they want. Forty messages. */
export const smallTalk =
  `hi there, good morning|are you still around?|hang on, the postman is at the gate|back now, sorry about that
thanks for looking into it|ha, no rush from my side|I have to collect my son from judo at five|it is pouring down here
is it raining where you are?|my daughter says hello|could you send me all this by e-mail afterwards?|one second please
okay|sure thing|that makes sense|lovely, thank you|sorry, typing on a tiny phone|I'm on the train, the line may drop
still here|take your time|did you have a nice weekend?|the dog wants out, give me two minutes|I need a cup of tea first
right, sitting down again|you are very kind|what was your name again?|nice to meet you|I can wait|let me find my glasses
where were we?|my phone is ringing, just a moment|that was my mother, sorry|I'd like to be done before lunch if we can
can you hold on please?|I want to say you have been great so far|my battery is at nine percent|let me plug it in quickly
okay, it is charging|hope your day is going well|thank you so much, really`.split(/[|\n]/);
