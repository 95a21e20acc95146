import type { WordGroup } from "./wordGroup";

/**
 * Expressions whose meaning is not the sum of their words, in hundredths of a level: word patterns (docs/patterns.md) with
 * `/` between them, in which `@no` is any negation ("not", "never", "doesnt", "nobody"). Written without apostrophes
 * ("dont", "cant"), of as many words as they have steps. The longest expression wins over shorter ones and over single words.
 */
export const supportPhrases: readonly WordGroup[] = [
  [
    -260,
    `thanks for nothing/thank you for nothing/thx for nothing/worst ever/worst . ever/go to hell/go fuck yourself/
    fuck off/fuck you/screw you/worst customer service/worst service`,
  ],
  [
    -200,
    `waste of time/waste of money/waste of . time/waste my time/wasting my time/wasted my time/rip off/ripped off/
    piss off/pissed off/never again/false advertising/bait and switch/not acceptable/lost my business/
    lost a customer/losing a customer/business elsewhere/bane of/get your act together/good for nothing/
    piece of junk/piece of . junk/slap in the face/kidding me/are you kidding/you kidding/wits end/had it with/
    last straw/how dare/cant stand`,
  ],
  [
    -160,
    `fed up/sick of/sick and tired/tired of/had enough/enough is enough/hung up on/let down/lets down/letting down/
    let me down/let us down/legal action/for gods sake/for goodness sake/shut up/get lost/@no good enough/
    take advantage/how is this possible/makes me sick/worst part/ticked off/sort it out/sort this out/
    get it together/get your . together/nowhere near/@no even close/@no excuse/@no excuses/no respect/no empathy/zero help/
    zero communication/zero response/are you serious/you serious/you cant be serious/@no care less/breach of contract/
    falling apart/falls apart/fell apart/a joke/never use/go elsewhere/one star/zero stars/no stars/1 star`,
  ],
  [
    -120,
    `@no recommend/@no liked/@no enjoy/@no enjoyed/@no true/@no right/@no correct/@no happy/@no satisfied/@no pleased/@no impressed/@no working/@no work/@no . working/stopped working/
    stops working/stop working/@no response/@no responses/@no reply/@no replies/@no answer/@no answers/@no answering/
    @no communication/@no explanation/no apology/no help/@no sense/no use/no good/no avail/@no works/@no worked/@no answered/
    @no called/nobody has called/nobody has ever called/@no replied/@no respond/@no responds/@no responded/@no responding/
    @no received/@no receive/@no arrived/@no arrive/@no came/never got/still waiting/still @no/still broken/still broke/
    third time/fourth time/fifth time/3rd time/4th time/5th time/third day/third week/how many times/how many more/
    how much longer/how hard is it/over and over/again and again/yet again/yet another/same . again/same story/
    square one/hung up/hangs up/hang up on/dead end/in circles/passed around/run around/took forever/takes forever/
    taking forever/waiting forever/on hold for/given up/gave up/giving up/give up/at a loss/out of order/
    double charged/charged twice/charged me twice/charged me two times/charged two times/charged double/
    @no get through/@no even/lack of/expected better/expected more/do better/be ashamed/shame on/my lawyer/so much for/
    half baked/the hell/the heck/the fuck/what the/thumbs down/@no make sense/makes no sense/@no worth/for no reason/
    wrong again/@no helps/@no helped/@no happens/@no happened/@no changed/driving me/drives me/@no heard back/havent heard/
    have not heard/no record/on earth/how can you/would it kill/too much to ask/no thanks to`,
  ],
  [
    -80,
    `you said/you told/you say/you promised/was told/were told/been told/told me that/was promised/should have/
    shouldve/@no care/@no cares/@no deserve/on hold/three times/four times/five times/ten times/many times/several times/
    second time/2nd time/once again/each time/every time/every single/every day/no luck/@no update/@no updates/@no news/
    no clue/no change/no way/no choice/no option/no chance/no signal/without warning/without notice/
    without any/too late/too long/too slow/too many/too expensive/too bad/way too/so long/for hours/for days/
    for weeks/for months/for ages/all day/all night/all morning/hours later/days later/hours ago/weeks ago/
    months ago/hour wait/supposed to/should not have/shouldnt have/shouldnt be/should not be/shouldnt take/
    would have been nice/wouldve been nice/@no fair/@no appreciate/dont like/didnt like/doesnt like/never liked/to a supervisor/last chance/cut off/cut out/
    keeps dropping/back again/same error/same problem/same issue/same thing/come on/nice try/better off/hidden fees/
    extra charge/extra fee/money back/want a refund/need a refund/give me a refund/refund me/my money/what happened/
    what is going on/whats going on/went wrong/goes wrong/gone wrong/went missing/gone missing/break down/locked out/
    logged out/kicked out/logs me out/threw away/throw away/thrown away/any longer/to repeat/repeat myself/
    start over/start again/from scratch/first place/real person/actual human/actual person/a human/who do i/
    good luck with that/bad luck/get rid/was a lie/out of stock/sold out/ran out/runs out/wearing thin/not my fault/
    not my problem/your fault/i miss/feel sorry/going to miss/made me miss/i wish you/wish you would/if only`,
  ],
  [
    -40,
    `two times/had to/have to/talk to a/talk to someone/speak to someone/less than/keep telling/keeps telling/
    please stop/never mind/thanks anyway/thank you anyway/need help/please help/help me/how long/how come/why is/
    why are/why does/why do/why did/why was/why were/why would/why cant/why wont/why isnt/why doesnt/whats up with/
    since yesterday/since monday/since wednesday/since thursday/since friday/anyone there/my god/cancel my/
    fine print/close my account/delete my account/@no want/@no sure/@no idea/i guess`,
  ],
  [
    0,
    `without a doubt/without doubt/without question/without hesitation/without fail/beyond doubt/no cap/first class/would help/would be wonderful/would be awesome/would be good/would be helpful/would be nice/
    would be great/only/a doubt/get this resolved/get it resolved/get this fixed/get it fixed/to be resolved/
    to be fixed/isnt it/doesnt it/wasnt it/didnt it/arent they/dont you/didnt you/cant you/right now/by accident/
    no thanks/no thank you/good morning/good afternoon/good evening/good day/good night/kind regards/best regards/
    warm regards/best wishes/kind of/yours sincerely/well well/would you mind/if possible/as soon as possible/
    at least/at best/free of charge/would like/id like/would love to know/help desk/customer service/
    customer support/customer care/thank god for/pay back/make sure/for sure/im sure/not only/well known/best before/
    best time/best way/right away/last name/first name/trust me/good luck/error code/error codes/hard drive/
    hard reset/miss out/safe mode/the issue is/the problem is/worry about/no need to worry/i mean/no doubt/
    sorry to bother/sorry for the/sorry about the/as well/wish to/free to`,
  ],
  [
    45,
    `@no problem/made it/on time/@no problems/@no worries/@no worry/@no issue/@no issues/no rush/no hurry/fair enough/
    thanks in advance/thank you in advance/thx in advance/would appreciate/id appreciate/would be appreciated/
    be grateful/id be grateful/that helps/it works/have a good/have a nice/have a great/nice day/great day/
    would love/id love/love to/good question/good point/sounds good/good to know/at last/@no bad/@no too bad/i see/
    got it/makes sense/thank god/like it/like this/like that/like them/like you/like your/id be happy/thats ok/
    its ok/it is ok/thats fine/look forward/good idea/ok good/ok great/well thanks/take care/would be lovely/
    my pleasure/any chance/feel better/will do/will try`,
  ],
  [
    110,
    `i like/i do like/i really like/really like/liked it/works now/works again/works fine/works well/works great/
    works perfectly/working now/working again/working fine/working well/working perfectly/it worked/that worked/
    this worked/everything works/all works/finally works/finally work/work real good/works good/finally working/
    finally worked/finally got/up and running/back online/is fixed/was fixed/fixed it/fixed now/got fixed/all good/
    all set/all fine/all done/problem solved/issue resolved/problem is solved/is resolved/was resolved/is gone/
    are gone/went through/did the trick/does the trick/that was it/looking forward/@no wait/well done/well said/
    so true/youre right/you are right/good job/good work/nice work/nice job/nicely done/thumbs up/keep it up/
    much better/way better/feeling better/@no complaints/@no complain/cant fault/cannot fault/couldnt fault/could not fault/can not fault/no fault with/nothing but praise/cant beat/cannot beat/for more than i/ask for more/asked for more/much appreciated/really appreciate/thank goodness/
    bless you/good news/great news/very well/really well/so well/worked well/went well/ahead of time/peace of mind/
    above and beyond/extra mile/happy with/hats off/shout out/never had a problem/never had any problems/
    @no disappoints/@no disappoint/never fails to/good on you/wish you all/wish you the/wish you a/for sharing/
    for explaining/for clarifying/for the info/for the help/for the update/for the tip/the advice`,
  ],
  [
    200,
    `made my day/life saver/you rock/you guys rock/you are the best/youre the best/you guys are the best/the best/
    best ever/best . ever/great job/great work/keep up the good work/@no thank you enough/thank you so much/
    thanks so much/thanks a lot/thank you very much/many thanks/thanks again/thank you again/big thanks/huge thanks/
    a star/five stars/5 stars/highly recommend/job well done/over the moon/two thumbs up/@no say enough/worth every/
    so kind/very kind/kind words/means a lot/fan of`,
  ],
];
