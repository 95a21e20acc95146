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
    horrific inexcusable inhuman inhumane insufferable intolerable loathe loathing loathsome malicious monstrous
    nauseating nightmare nightmarish obscene outrage outrageous reprehensible repugnant repulsive revolting sadistic
    scumbag sickening sociopath torture traumatic unacceptable unbearable unconscionable unforgivable vile vomit`,
  ],
  [
    -220,
    `anguish apocalyptic awful betray betrayal brutal catastrophe catastrophic corrupt crap crappy cruel cruelty
    damnation despair despise devastate disaster disastrous dreadful enrage filthy furious garbage hate hatred
    heartbreak heartbroken hellish horrible horror humiliate incompetence incompetent infuriate infuriated laughable
    livid ludicrous mockery mortified negligence negligent outraged pathetic pissed preposterous puke rubbish ruin
    scam scammer shambles shambolic shameful shameless shitshow swindle terrible terribly terrified terrify terror
    terrorise terrorize thief thieves toxic tragedy tragic trash traumatise traumatize useless violent worst
    worthless wrath wretched yuck`,
  ],
  [-190, `insult rage`],
  [-180, `failure`],
  [
    -170,
    `abandon abuse abusive agony anger angry animosity arrogant assault atrophy attack awfully backstab bastard
    belittle bitter blackmail bogus brainless bully careless chaos chaotic cheat clueless condescending contempt
    coward cowardly creepy criminal crook cursed dangerous deceit deceitful deceive deceptive defective degrade
    degrading dehumanise demean demoralise deprive desperate desperation destroy destructive dire dirty disappoint
    disappointment disgruntled dishonest dismal disrespect disrespectful distraught distress disturbing doomed dumb
    embarrass embarrassment exasperated exploit extort fiasco fool foolish fraud fraudulent frighten frustrate
    frustration fuming futile grief grieve gross gruesome guilty harass harassment harm harmful harsh hassle
    heartless hopeless horrified hostile hurtful hypocrisy hypocrite idiot idiotic ignorance ignorant illegal
    impolite inadequate inept injure injury insane insulting intimidate irate irritate irritation lawsuit liar lied
    lousy maddening malfunction miserable misery mislead moron moronic murder nasty neglect neglected nonsense
    numpty obnoxious offend offensive overcharge panic paranoid peeved pitiful plague poison punish racist rancid
    reckless regret reject repulse resent resentful ridicule ridiculous rot rotten rude rudeness sabotage savage
    scandal screwed selfish sexist shit shitty shock shocking shoddy sicken sinister sloppy spiteful squalid steal
    stink stole stolen stupid suck suffer suicidal suicide threaten torment traitor trauma troll tyrant ugly unfair
    ungrateful unhappy unhelpful unprofessional unreliable unsafe unsanitary upsetting vicious victim villain
    violate violation violence wasteful wicked worse worsen wrongdoing`,
  ],
  [-150, `fake hell joke loser mess pain painful poor poorly upset waste wasted`],
  [-130, `scared threat`],
  [
    -120,
    `abnormal absurd accusation accuse ache aggravate aggravating aggressive alarming alienate annoy annoyance
    annoyed antagonise anxiety anxious appalled ashamed asinine atone avoidance awkward bad badly ban banish
    bankrupt barbed bewilder bias biased blame blamed bleak bleed blunder bored boring broken brutally buggy bum
    burden bust calamity cheapskate clumsy clunky collapse complain complaint complicate conceal condemn confuse
    confusion conned contradict corrupted crash creep cried crime crisis critic criticise criticize crying
    cumbersome curse damage damn damned danger darn daunting deadly decay decline defeat defect deficient defy delay
    delude deluded demise denied deny depress depression deter deteriorate detriment devious dilemma disadvantage
    disagree disagreeable disapprove disbelief discomfort discourage discriminate discrimination disease disgrace
    dislike dismay dismiss dismissive displease disregard disrupt disruption dissatisfaction dissatisfied distrust
    disturb dodgy doom dread dreary dull dump dysfunction dysfunctional eerie egotistical endanger enemy erroneous
    evade evasive exhausted exhausting expensive explode extortion fail fatal faulty fearful feeble fiend fishy flaw
    flawed flop forbid fraught freak freaking frustrating gag ghost glitch glitchy gloom gloomy greed greedy grim
    groan grudge grumpy hamper hardship haunt hazard hectic helpless hinder horrify hurt imperfect impossible
    inaccurate inconsiderate inconsistent inconvenience inconvenient indecent indifferent ineffective inefficient
    infect inferior inflict infringe insecure insensitive insincere insufficient invalid irrational irresponsible
    jealous jeopardy jerk junk kill lame lawless lazy leak letdown lonely lunatic mad manipulate manipulative
    meaningless menace mishandle misinform misplace mistaken mistreat mistrust misuse nag naive needless negative
    nervous nightmares nuisance obsolete oppress outdated overpriced overwhelm paralyse penalise penalty perish pest
    petty pointless pollute poverty prejudice pretend problematic protest provoke punishment quarrel rant refuse
    regretful rejected relentless reluctant remorse resentment restless riot robbed ruthless sadden sadness scare
    scary scold scream screw shabby shady shaky sham shame shatter skeptical slam slap slaughter sluggish smack
    smelly smug sob sorrow sour spam spite spoil stab stale starve stressed stressful struggle stubborn stuck subpar
    substandard sue sulk tacky tantrum tarnish tear tease tedious tense terrorist threatening tiresome tiring trap
    trashy trouble troublesome unable unattractive unauthorised unauthorized unaware uncaring uncertain unclean
    uncomfortable unconvincing undermine undesirable uneasy unethical unfit unfriendly unhealthy uninformed
    uninterested unjust unkind unlawful unlucky unnecessary unpleasant unpredictable unreasonable unresolved
    unresponsive unsatisfactory unsatisfied unstable unsupportive untrue untrustworthy unusable unwanted unwelcome
    unwilling unworthy vain vandalise villainous vulgar weary weep whack whine wound wreck yell`,
  ],
  [-110, `broke death lost mock sad sick worrying wrong wrongly`],
  [-100, `dead lose loss worried`],
  [-90, `afraid die died fear mistake severe tired worry`],
  [-80, `burnt dirt fault unfortunate weak`],
  [
    -70,
    `abrupt absence absent accident adverse alien allege ambiguous apprehensive arduous argue argument arrest asleep
    astray banal barrier battle beg block blunt blur blurry bother break bug burn casualty caution cease cheeky
    choke clash cliche clog cold collide concern condolence conflict confused confusing congest contaminate
    controversial corrosion costly counterfeit cramp crazy critical cry cynical deadlock debt delayed demand deplete
    desert deserted destroyed detain deviate difficult difficulty disappear discard disconcert disconnect
    discontinue discrepancy disjointed dispute disqualify distort distract divert dizzy doubt doubtful downfall
    downgrade drag drawback drown dubious dusty elusive error exaggerate excess excessive excuse expired faint false
    falsely fatigue fell fight flake fluke forget forgot forgotten fragile friction fuss gap garble gossip halt
    hesitant hesitate homesick ill illness illogical imbalance immature impatient impede imprecise improper
    inability incident incomplete incomprehensible incorrect incorrectly indecisive inflate inhibit instability
    interfere interrupt interruption intrude irregular irrelevant itchy jam jitter kidding lack lag laggy lengthy
    lie limitation loud messy misbehave misfire misunderstand misunderstanding misunderstood moody muddle mute
    nauseous needy noise noisy objection obscure obstacle obstruct odd omit oops oppose outage overbook overcook
    overcrowd overdue overheat overload overlook oversight owe pale peculiar perplex perturb pity plunder problem
    pushy puzzled puzzling questionable quit rash redundant regression reprimand resign resist restrict restriction
    revoke rough rust rusty scratch scratched setback short shortage shove sigh slow slowly smash smell sneaky sore
    sorely spill split squeak stain stall strain strange suspect suspend suspicion suspicious sympathy tamper
    tangled tardy tarnished thorny tough trick tricky turbulence turmoil unclear uncommon unconfirmed undecided
    undone uneven unexpectedly unfamiliar unfinished unfortunately unfulfilled unimpressed uninspired unlikely
    unmoved unofficial unpaid unpopular unproven unqualified unrest unseen unsettled unsolved unsuccessful
    unsuitable unsupported unsure unwell vague vanish vulnerable warn warning wary wasting weird wobble wobbly yawn`,
  ],
  [-60, `issue miss silly tire`],
  [-50, `hard harder worn`],
  [-40, `expire unexpected`],
  [-30, `alone fee shut strict`],
];
