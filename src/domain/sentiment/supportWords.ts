import type { WordGroup } from "./wordGroup";

/**
 * Words that carry feeling in a support conversation though they are plain elsewhere ("still", "again", "waiting"),
 * in hundredths of a level. They take precedence over the general lists. Profanity stands here too, so that it is
 * weighed like any other word before `judgeTurn` applies Microsoft's rule for it.
 */
export const supportWords: readonly WordGroup[] = [
  [
    -240,
    `arsehole asshole bullshit clusterfuck cunt dickhead dipshit fuck fucked fucker fuckin fucking fuckup motherfucker
    wanker twat bellend shithead shitshow tosser`,
  ],
  [-190, `bitch bollocks ffs gtfo stfu tf wtf wth wtaf pillock prick goddamn goddamned scumbags useless overcharged`],
  [-150, `arse ass bs bugger crap crappy fml muppet piss pissed rubbish sod sodding wasted`],
  [
    -120,
    `argh arghh aargh grr grrr ignored ignoring ignore lawyer lawyers rejected ripoff runaround stranded ugh ughh
    unanswered unhelpful undelivered refused refusing mistreated misled lied headache horrified`,
  ],
  [
    -90,
    `bloody cancelled canceled clueless delay delayed delaying disconnected failed fails failing faulty hopeless
    inconvenienced late leak leaking leaks messed missing nobody noone overdue overcharge overheating screwed smh
    stuck supervisor unacceptably unreachable waited wrongly yikes cracked dented crashed crashes crashing`,
  ],
  [
    -60,
    `apparently asap blocked bumped complaint declined denied dropped eek freezes freezing frozen hrs keeps leaky lag
    lags locked manager meh offline oops overbooked pfft rant redo repeatedly returned roaring shouted stupidly
    tsk unable unhelpfully urgent urgently waiting whatever why wobbly worn zero yawn`,
  ],
  [
    -45,
    `again anymore blinking cancel cancelation cancellation charged charges cutting error errors forever
    fee fees flicker flickers flickering loud never nothing nowhere none policy refund refunded reimburse
    reimbursement robot script scripted still stops stopped supposedly tried trying twice wait waits`,
  ],
  [-25, `already another bot complicated even only since unplugged voicemail yet`],
  [30, `functional haha hehe heh phew responded`],
  [60, `works worked hooked reached restored`],
  [90, `helped resolved solved sorted fixed improved`],
];

/**
 * Words that never count alone: what politeness has emptied ("please", "dear"), what asks rather than praises ("help",
 * "like"), and inflections that only look like those of a listed word ("fined" is not "fine").
 */
export const emptyWords: ReadonlySet<string> = new Set(
  `please dear hello hi sir madam help support service customer kindly kind regards wishes need needs needed used using
  being miss mrs ms mr left leaves like likes liked mean means meaning crossed fined pretty`.split(/\s+/),
);
