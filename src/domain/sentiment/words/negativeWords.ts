import type { WordGroup } from "./wordGroup";

/**
 * General English words that speak badly of something. The number is hundredths of a level for one plain use; a word
 * alone at -60 reads "Slightly negative", at -130 "Negative", at -240 "Very negative". Base forms only: `findWord`
 * knows the regular endings. Written for Warmline from everyday usage, not taken from a published list.
 */
export const negativeWords: readonly WordGroup[] = [
  [
    -270,
    `abhorrent abysmal appalling atrocious atrocity barbaric deplorable despicable disgraceful disgust evil hideous
    horrendous horrid horrific inexcusable inhumane insufferable loathe malicious nightmare obscene outrage
    outrageous repulsive sadistic scumbag sociopath torture traumatic unacceptable unbearable unconscionable vile
    vomit`,
  ],
  [
    -220,
    `awful betray betrayal brutal catastrophic corrupt cruel cruelty despair despise devastate disaster disastrous
    dreadful enrage filthy furious hate hatred heartbreak heartbroken horrible horror humiliate incompetence
    incompetent infuriate laughable livid ludicrous mockery mortified negligence negligent pathetic preposterous
    puke ruin scam shambles shambolic shameful shameless terrible terrify terror thief thieves tragedy tragic
    traumatize violent worst worthless wrath wretched yuck`,
  ],
  [
    -170,
    `abandon abusive agony anger angry arrogant assault bastard belittle bitter blackmail bully careless chaos
    chaotic cheat condescending contempt coward creepy criminal crook dangerous deceitful deceive deceptive
    defective degrade demean deprive desperate desperation destroy destructive dire dirty disappoint disgruntled
    dishonest disrespect disrespectful distraught distress dumb embarrass exasperated exploit failure fiasco fool
    foolish fraud fraudulent frighten frustrate frustration fuming futile grief grieve gross gruesome harass harm
    harmful harsh hassle heartless hostile hypocrisy hypocrite idiot idiotic ignorance impolite inadequate inept
    injure insult intimidate irate irritate irritation jialat lawsuit liar lousy maddening malfunction miserable
    misery mislead moron moronic murder nasty neglect nonsense numpty obnoxious offend offensive panic paranoid
    plague poison punish rage rancid reckless regret reject resent resentful ridicule ridiculous rot rotten rude
    sabotage savage scandal scunnered selfish sexist shit shitty shocking shoddy sinister sloppy spiteful steal
    stink stole stolen stupid suck suffer suicide threaten torment traitor trauma ugly unfair ungrateful unhappy
    unprofessional unreliable unsafe unsanitary vicious victim villain violate violation violence wasteful wicked
    worse wrongdoing`,
  ],
  [-150, `loser mess pain painful poor upset waste`],
  [
    -120,
    `abnormal absurd accusation accuse ache aggravate aggressive alarming alienate annoy annoyance anxiety anxious
    apologise apologize appalled ashamed asinine awkward bad bankrupt barbed bias blame bleak bleed blunder bored
    boring broke broken brutally buggy bum burden bust calamity cheapskate childish clumsy clunky collapse complain
    complicate conceal condemn confuse confusion conned contradict corrupted crash creep cried crime cringe cringey
    crisis critic criticise criticize crying cumbersome curse damage dammit damn damnit danger darn daunting deadly
    decay decline defeat defect defy delude delusional demise deny depress depression deter deteriorate dilemma
    disadvantage disagree disbelief discomfort discourage discriminate discrimination disease disgrace dislike
    dismiss dismissive displease disregard disrupt disruption dissatisfaction dissatisfied disturb dodgy doom dread
    dull dumbass dump dysfunction dysfunctional egotistical endanger enemy erroneous evade exhausted exhausting
    expensive explode extortion fail fatal fiend fishy flaw flop forbid freak frustrating gag garbage ghost glitch
    glitchy gloom greed greedy grim groan grudge grumpy guilt hardship haunt hazard hectic hell helpless hinder
    horrify hurt ignorant immoral imperfect impossible inaccurate inappropriate inconsiderate inconsistent
    inconvenience inconvenient indifferent inefficient infect inferior inflict insecure insensitive insufficient
    invalid irrational irresponsible jeopardy jerk junk lame lawless lazy letdown lost lunatic manipulate
    manipulative meaningless menace mishandle misinform misplace mistaken mistreat misuse mock nag naive needless
    negative nervous nightmares nuisance obsolete oppress outdated overpriced overwhelm penalty pest petty pointless
    poverty prejudice pretend problematic protest provoke punishment racist refuse regretful relentless reluctant
    remorse resentment riot robbed ruthless sad sadden scare scary scold scream screw scum shabby shady shaky sham
    shame shatter sick skeptical slam slap slaughter smack smelly smug sob sorrow sour spam spite spoil stab stale
    starve stressed stressful struggle stubborn stupidity subpar sue tacky tantrum tear tease terrorist threat
    threatening tiring toxic trap trash trashy trouble unattractive unauthorised unauthorized unaware uncaring
    uncertain uncomfortable unconvincing undermine unethical unfriendly unhealthy uninformed unkind unlucky
    unnecessary unpleasant unpredictable unreasonable unresponsive unsatisfactory unsatisfied untrue untrustworthy
    unusable unwanted unwelcome unwilling unworthy weary weep whack whine wound wreck wrong yell`,
  ],
  [
    -100,
    `abuse afraid attack fake fear guilty illegal injury insane lonely lose loss mad mistake severe shock troll worry`,
  ],
  [
    -70,
    `abrupt absence absent accident adverse alien allege ambiguous argue argument arrest asleep ban barrier battle
    beg block blunt blur blurry bother break bug burn burnt cease cheeky choke clash cliche clog collide concern
    condolence conflict confusing contaminate controversial costly cramp critical cynical dead death debt demand
    deplete desert destroyed detain die died difficult difficulty dirt disappear discard disconcert disconnect
    discontinue discrepancy dispute disqualify distort distract divert dizzy doubtful downgrade drag drown dusty
    exaggerate excess excessive excuse faint false fault fell flake forget forgot forgotten fragile friction fuss
    gap gossip halt hesitant hesitate illness illogical immature impatient improper inability incident incomplete
    incomprehensible incorrect inflate interfere interrupt interruption irrelevant issue itchy jam jealous joke
    kidding kill lack laggy lie limitation messy miss misunderstand misunderstood moody mute nauseous needy noise
    noisy obscure obstacle obstruct omit oppose ouch outage overbook overcrowd overheat overload overlook oversight
    owe pale perplex pity plunder problem pushy puzzled puzzling questionable quit rash redundant resign resist
    restrict restriction revoke rough rust rusty scratch setback short shortage shove sigh silly slow smash smell
    sneaky sore sorry spill split squeak stain stall strain suspect suspend suspicion suspicious sympathy tardy tire
    tough trick tricky turbulence unclear uncommon unconfirmed undone uneven unfamiliar unfinished unfortunate
    unimpressed unlikely unpaid unpopular unrest unsuccessful unsupported unsure vague vanish vulnerable war warn
    wasting weak weird wobble`,
  ],
  [-50, `apology confused crazy doubt expire fight nope odd sadly strange swear unexpected welp`],
  [-30, `alone cold dare hard loud shut strict`],
];
