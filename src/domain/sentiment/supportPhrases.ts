import type { WordGroup } from "./wordGroup";

/**
 * Expressions whose meaning is not the sum of their words, separated by `|`, in hundredths of a level. Written without
 * apostrophes, as `matchPhrase` compares ("dont", "cant"); `*` stands for exactly one word of any kind. The longest
 * expression wins over shorter ones and over single words.
 */
export const supportPhrases: readonly WordGroup[] = [
  [
    -260,
    `thanks for nothing|thank you for nothing|thx for nothing|worst ever|worst * ever|go to hell|go fuck yourself|
    fuck off|fuck you|screw you|worst customer service|worst service|rot in hell`,
  ],
  [
    -200,
    `waste of time|waste of money|waste of space|waste of * time|waste my time|wasting my time|wasted my time|
    rip off|ripped off|piss off|pissed off|never again|false advertising|bait and switch|is this 
    not acceptable|what lost a customer|lost my business|loses a customer|losing a customer|
    business elsewhere|bane of|get your act together|good for nothing|piece of junk|piece of * junk|
    taken for a ride|slap in the face|are you kidding|you kidding me|you kidding|at my wits end|wits end|
    had it with|beyond beyond belief|last straw`,
  ],
  [
    -160,
    `fed up|sick of|sick and tired|tired of|had enough|enough is enough|hung up on|let down|lets down|letting down|
    let me down|let us down|legal action|for gods sake|for fucks sake|for heavens sake|for petes sake|for christs sake|
    for goodness sake|shut up|get lost|not good enough|isnt good enough|taken advantage|took advantage|take advantage|
    how is this possible|makes me sick|cheated out|worst part|ticked off|sort it out|sort this out|get it together|
    get your * together|nowhere near|not even close|no excuse|no excuses|no respect|no empathy|zero help|zero empathy|
    zero communication|zero response|zero respect|are you serious|you serious|you cant be serious|
    could not care less|couldnt care less|breach of contract|better business bureau|consumer protection|
    broken promises|false promises|falling apart|falls apart|fell apart|give me strength`,
  ],
  [
    -120,
    `not working|isnt working|arent working|wasnt working|not work|does not work|doesnt work|dont work|do not work|
    didnt work|did not work|wont work|will not work|stopped working|stops working|stopping working|stop working|not * working|
    no response|no reply|no answer|no replies|no responses|no answers|no one|no communication|no explanation|
    no apology|no help|no sense|no use|no good|no avail|of no use|never works|never worked|never answer|never answers|
    never answered|never called|nobody called|nobody ever called|nobody has called|nobody has ever called|no one called|no one ever called|no one has called|nobody answers|nobody answered|nobody replies|nobody replied|no one answers|no one replied|nobody helps|nobody cares|never replied|never respond|never responded|never received|never arrived|never came|
    never got|still waiting|still not|still no|still nothing|still havent|still hasnt|still isnt|still cant|
    still doesnt|still dont|still broken|third time|fourth time|fifth time|3rd time|4th time|5th time|sixth time|
    hundredth time|nth time|third day|third week|how many times|how many more|how much longer|how hard is it|
    how hard can it|over and over|again and again|time and again|time after time|yet again|yet another|
    same thing again|same problem again|same error again|same issue again|same story|back to square one|square one|
    hung up|hangs up|hang up on|dead end|in circles|passed around|sent around|run around|pushed around|
    took forever|takes forever|taking forever|take forever|waiting forever|waited forever|on hold for|
    given up|gave up|giving up|give up|at a loss|out of order|double charged|charged twice|charged me twice|
    charged double|cant get through|cannot get through|could not get through|couldnt get through|cant even|
    cannot even|couldnt even|wont even|didnt even|doesnt even|dont even|isnt even|not even|lack of|
    expected better|expected more|expect better|do better|be ashamed|shame on you|shame on|do 
    my lawyer|contact my bank|my attorney|so much for|half baked|the hell|the heck|the fuck|
    thumbs down|no one cares|dont care|doesnt care|do not care|dont give a|in vain|
    doesnt make sense|does not make sense|makes no sense|make no sense|not worth|isnt worth|for no reason|
    wrong again|nothing works|nothing helps|nothing helped|nothing happens|nothing happened|nothing changed|
    beats me|driving me|drives me|drove me|never heard back|havent heard|have not heard|havent received|
    have not received|did not receive|didnt receive|hasnt arrived|has not arrived|didnt arrive|did not arrive|
    no record|go elsewhere|going elsewhere|never buying|never ordering|never using|never shop|never use|
    no stars|zero stars|one star|1 star`,
  ],
  [
    -80,
    `on hold|three times|four times|five times|six times|ten times|hundred times|many times|several times|second time|2nd time|once again|each time|every time|every single|every day|no luck|no success|
    no update|no updates|no news|no clue|no change|no longer|no way|no choice|no option|no chance|no signal|no sound|
    without success|without warning|without notice|without any|to no avail|too late|too long|too slow|too many|
    too expensive|too bad|way too|so long|for hours|for days|for weeks|for months|for ages|all day|all night|all morning|
    hours later|days later|weeks later|hours ago|weeks ago|months ago|hour wait|hours wait|
    you promised|was promised|were promised|been promised|you said|you told|was told|were told|been told|told me that|
    supposed to|should have|shouldve|should not have|shouldnt have|shouldnt be|should not be|shouldnt take|
    would have been nice|wouldve been nice|not fair|not happy|speak to a manager|talk to a manager|to a supervisor|
    demand a|last chance|cut off|cuts out|cut out|cutting out|drops out|keeps dropping|back again|same error|same problem|
    same issue|same thing|same result|same answer|come on|nice try|better off|hidden fees|extra charge|extra fee|
    money back|want a refund|need a refund|give me a refund|refund me|my money|what happened|
    what is going on|whats going on|went wrong|goes wrong|gone wrong|went missing|gone missing|broke down|breaks down|break down|
    locked out|logged out|kicked out|logs me out|logging me out|threw away|throw away|thrown away|up in arms|
    any longer|to repeat|repeat myself|start over|start again|from scratch|start from zero|first place|
    real person|actual human|actual person|a human|who do i|good luck with that|bad luck|get rid|
    not impressed|was a lie|out of warranty|out of stock|sold out|ran out|runs out|wearing thin|
    not my fault|not my problem|my fault|your fault|beggars belief`,
  ],
  [
    -40,
    `never mind|thanks anyway|thank you anyway|no thanks to|need help|please help|help me|how long|how come|
    why is|why are|why does|why do|why did|why was|why were|why would|why cant|why wont|why isnt|why doesnt|what is up with|
    whats up with|since yesterday|since monday|since tuesday|since wednesday|since thursday|since friday|
    anyone there|anybody there|my god|cancel my|fine print|close my account|delete my account|
    dont want|do not want|didnt want|not sure|no idea|i guess`,
  ],
  [
    0,
    `isnt it|doesnt it|wasnt it|didnt it|arent they|dont you|didnt you|cant you|right now|by accident|no thanks|no thank you|good morning|good afternoon|good evening|good day|good night|kind regards|best regards|
    warm regards|best wishes|kind of|yours sincerely|yours faithfully|yours truly|well well|fine tune|
    bear with me|would you mind|if possible|as soon as possible|at least|at best|free of charge|value added|
    would like|id like|
    would love to know|help desk|customer service|customer support|customer care|
    thank god for|pay back|make sure|for sure|im sure|not only|well known|best before|
    best time|best way|best number|right away|last name|first name|welcome email|welcome mail|
    trust me|good luck|error code|error codes|hard drive|hard disk|hard reset|hard copy|
    trouble shooting|miss out|safe mode|quality check|the issue is|the problem is|
    worry about|dont worry|no need to worry|clear cache|clear history|sign in problem`,
  ],
  [
    45,
    `no problem|no problems|no worries|no issue|no issues|not a problem|no rush|no hurry|fair enough|thanks in advance|
    thank you in advance|thx in advance|would appreciate|id appreciate|would be great|would be nice|would be helpful|
    would be good|would be awesome|would be appreciated|would be wonderful|be grateful|id be grateful|would help|
    that helps|it works|have a good|have a nice|have a great|nice day|great day|good weekend|nice weekend|would love|id love|
    love to|good question|good point|sounds good|good to know|at last|not bad|not too bad|i see|got it|makes sense|
    thank god|i like|i do like|i really like|like it|like this|like that|liked it|like them|like you|like your|
    id be happy|that is ok|thats ok|its ok|it is ok|thats fine|that is fine|im sorry|i apologise|i apologize|
    works ok|look forward|good idea|ok good|ok great|well thanks|take care|bless you|
    would be lovely|my pleasure|any chance|feel better|feels better`,
  ],
  [
    110,
    `works now|works again|works fine|works well|works great|works perfectly|working now|working again|working fine|
    working well|working perfectly|it works now|it worked|that worked|this worked|everything works|all works|
    finally works|finally working|finally worked|finally got|up and running|back online|is fixed|was fixed|
    fixed it|fixed now|got fixed|all good|all set|all sorted|all fine|all done|problem solved|issue resolved|
    problem is solved|is resolved|was resolved|is gone|are gone|went through|did the trick|does the trick|
    that did it|that was it|looking forward|cant wait|cannot wait|well done|good job|good work|nice work|nice job|
    nicely done|thumbs up|keep it up|much better|way better|so much better|feeling better|very much|so much|
    no complaints|cant complain|cannot complain|much appreciated|really appreciate|thank goodness|god bless|
    no need to be sorry|good news|great news|very well|really well|so well|as well as ever|worked well|
    went well|went smoothly|on time|ahead of time|ahead of schedule|right on time|a million|peace of mind|
    mind at rest|first class|above and beyond|extra mile|happy with|made it|hats off|shout out|
    never had a problem|never had any problems|never had problems|never disappoints|never disappoint|
    never fails to|nothing but good|nothing but praise|sets the standard|fair play|good on you`,
  ],
  [
    200,
    `made my day|life saver|you rock|you guys rock|you are the best|youre the best|you guys are the best|
    the best|best ever|best * ever|great job|great work|keep up the good work|keep up the great work|
    cant thank you enough|cannot thank you enough|thank you so much|thanks so much|thanks a million|thanks a lot|
    thank you very much|many thanks|thanks again|thank you again|big thanks|huge thanks|a star|
    five stars|5 stars|highly recommend|job well done|customer for life|over the moon|out of this world|two thumbs up|
    cant say enough|second to none|worth every|so kind|very kind|most kind`,
  ],
];
