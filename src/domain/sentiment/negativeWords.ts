import type { WordGroup } from "./wordGroup";

/**
 * General English words that speak badly of something. The number is hundredths of a level for one plain use; a word
 * alone at -60 reads "Slightly negative", at -130 "Negative", at -240 "Very negative". Base forms only: `findWord`
 * knows the regular endings. Written for Warmline from everyday usage, not taken from a published list.
 */
export const negativeWords: readonly WordGroup[] = [
  [
    -270,
    `abhorrent abysmal appalling atrocious atrocity barbaric contemptible deplorable despicable detest detestable
    diabolical disgraceful disgust evil excruciating fraudster ghastly godawful heinous hideous horrendous horrid
    horrific inexcusable inhuman inhumane insufferable intolerable loathe loathsome malicious monstrous nauseating
    nightmare nightmarish obscene outrage outrageous reprehensible repugnant repulsive revolting sadistic scumbag
    sickening sociopath torture traumatic unacceptable unbearable unconscionable unforgivable vile vomit`,
  ],
  [
    -220,
    `anguish apocalyptic awful betray betrayal brutal catastrophe catastrophic corrupt cruel cruelty damnation
    despair despise devastate disaster disastrous dreadful enrage filthy furious hate hatred heartbreak heartbroken
    hellish horrible horror humiliate incompetence incompetent infuriate laughable livid ludicrous mockery mortified
    negligence negligent pathetic preposterous puke ruin scam shambles shambolic shameful shameless swindle terrible
    terrify terror terrorise terrorize thief thieves tragedy tragic traumatise traumatize violent worst worthless
    wrath wretched yuck`,
  ],
  [
    -170,
    `scunnered jialat abandon abusive agony anger angry animosity arrogant assault atrophy backstab bastard belittle bitter blackmail
    bogus brainless bully careless chaos chaotic cheat condescending contempt coward creepy criminal crook dangerous
    deceit deceitful deceive deceptive defective degrade dehumanise demean demoralise deprive desperate desperation
    destroy destructive dire dirty disappoint disgruntled dishonest dismal disrespect disrespectful distraught
    distress dumb embarrass exasperated exploit extort failure fiasco fool foolish fraud fraudulent frighten
    frustrate frustration fuming futile grief grieve gross gruesome harass harm harmful harsh hassle heartless
    hostile hurtful hypocrisy hypocrite idiot idiotic ignorance impolite inadequate inept injure insult intimidate
    irate irritate irritation lawsuit liar lousy maddening malfunction miserable misery mislead moron moronic murder
    nasty neglect nonsense numpty obnoxious offend offensive panic paranoid peeved pitiful plague poison punish rage
    rancid reckless regret reject repulse resent resentful ridicule ridiculous rot rotten rude sabotage savage
    scandal selfish sexist shit shitty shocking shoddy sicken sinister sloppy spiteful squalid steal stink stole
    stolen stupid suck suffer suicidal suicide threaten torment traitor trauma tyrant ugly unfair ungrateful unhappy
    unprofessional unreliable unsafe unsanitary vicious victim villain violate violation violence wasteful wicked
    worse worsen wrongdoing`,
  ],
  [-150, `loser mess pain painful poor upset waste`],
  [
    -120,
    `abnormal absurd accusation accuse ache aggravate aggressive alarming alienate annoy annoyance antagonise anxiety
    anxious apologise apologize appalled ashamed asinine atone avoidance awkward bad banish bankrupt barbed bewilder
    bias blame bleak bleed blunder bored boring broke broken brutally buggy bum burden bust calamity cheapskate
    childish clumsy clunky collapse complain complicate conceal condemn confuse confusion conned contradict
    corrupted crash creep cried crime cringe cringey crisis critic criticise criticize crying cumbersome curse
    damage dammit damn damnit danger darn daunting deadly decay decline defeat defect deficient defy delude
    delusional demise deny depress depression deter deteriorate detriment devious dilemma disadvantage disagree
    disagreeable disapprove disbelief discomfort discourage discriminate discrimination disease disgrace dislike
    dismay dismiss dismissive displease disregard disrupt disruption dissatisfaction dissatisfied distrust disturb
    dodgy doom dread dreary dull dumbass dump dysfunction dysfunctional eerie egotistical endanger enemy erroneous
    evade evasive exhausted exhausting expensive explode extortion fail fatal fearful feeble fiend fishy flaw flop
    forbid fraught freak frustrating gag garbage ghost glitch glitchy gloom gloomy greed greedy grim groan grudge
    grumpy guilt hamper hardship haunt hazard hectic hell helpless hinder horrify hurt ignorant immoral imperfect
    impossible inaccurate inappropriate inconsiderate inconsistent inconvenience inconvenient indecent indifferent
    ineffective inefficient infect inferior inflict infringe insecure insensitive insincere insufficient invalid
    irrational irresponsible jeopardy jerk junk lame lawless lazy letdown lost lunatic manipulate manipulative
    meaningless menace mishandle misinform misplace mistaken mistreat mistrust misuse mock nag naive needless
    negative nervous nightmares nuisance obsolete oppress outdated overpriced overwhelm paralyse penalise penalty
    perish pest petty pointless pollute poverty prejudice pretend problematic protest provoke punishment quarrel
    racist refuse regretful relentless reluctant remorse resentment restless riot robbed ruthless sad sadden scare
    scary scold scream screw scum shabby shady shaky sham shame shatter sick skeptical slam slap slaughter sluggish
    smack smelly smug sob sorrow sour spam spite spoil stab stale starve stressed stressful struggle stubborn
    stupidity subpar substandard sue sulk tacky tantrum tarnish tear tease tedious terrorist threat threatening
    tiresome tiring toxic trap trash trashy trouble troublesome unattractive unauthorised unauthorized unaware
    uncaring uncertain unclean uncomfortable unconvincing undermine undesirable uneasy unethical unfit unfriendly
    unhealthy uninformed uninterested unjust unkind unlawful unlucky unnecessary unpleasant unpredictable
    unreasonable unresolved unresponsive unsatisfactory unsatisfied unstable unsupportive untrue untrustworthy
    unusable unwanted unwelcome unwilling unworthy vain vandalise villainous vulgar weary weep whack whine wound
    wreck wrong yell`,
  ],
  [
    -100,
    `abuse afraid attack fake fear guilty illegal injury insane lonely lose loss mad mistake severe shock troll worry`,
  ],
  [
    -70,
    `abrupt absence absent accident adverse alien allege ambiguous apprehensive arduous argue argument arrest asleep
    astray ban banal barrier battle beg block blunt blur blurry bother break bug burn burnt casualty caution cease
    cheeky choke clash cliche clog collide concern condolence conflict confusing congest contaminate controversial
    corrosion costly counterfeit cramp critical cynical dead deadlock death debt demand deplete desert destroyed
    detain deviate die died difficult difficulty dirt disappear discard disconcert disconnect discontinue
    discrepancy disjointed dispute disqualify distort distract divert dizzy doubtful downfall downgrade drag
    drawback drown dubious dusty elusive exaggerate excess excessive excuse faint false fatigue fault fell flake
    fluke forget forgot forgotten fragile friction fuss gap garble gossip halt hesitant hesitate homesick illness
    illogical imbalance immature impatient impede imprecise improper inability incident incomplete incomprehensible
    incorrect indecisive inflate inhibit instability interfere interrupt interruption intrude irregular irrelevant
    issue itchy jam jealous jitter joke kidding kill lack laggy lengthy lie limitation messy misbehave misfire miss
    misunderstand misunderstood moody muddle mute nauseous needy noise noisy objection obscure obstacle obstruct
    omit oppose ouch outage overbook overcook overcrowd overheat overload overlook oversight owe pale peculiar
    perplex perturb pity plunder problem pushy puzzled puzzling questionable quit rash redundant regression
    reprimand resign resist restrict restriction revoke rough rust rusty scratch setback short shortage shove sigh
    silly slow smash smell sneaky sore sorry spill split squeak stain stall strain suspect suspend suspicion
    suspicious sympathy tamper tangled tardy tarnished thorny tire tough trick tricky turbulence turmoil unclear
    uncommon unconfirmed undecided undone uneven unfamiliar unfinished unfortunate unfulfilled unimpressed
    uninspired unlikely unmoved unofficial unpaid unpopular unproven unqualified unrest unseen unsettled unsolved
    unsuccessful unsuitable unsupported unsure unwell vague vanish vulnerable war warn wary wasting weak weird
    wobble`,
  ],
  [-50, `apology confused crazy doubt expire fight nope odd sadly strange swear unexpected welp`],
  [-30, `alone cold dare hard loud shut strict`],
];
