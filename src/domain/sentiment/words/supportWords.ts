import type { WordGroup } from "./wordGroup";

/**
 * Words that carry feeling in a support conversation though they are plain elsewhere ("still", "again", "waiting"),
 * in hundredths of a level. They take precedence over the general lists. Profanity stands here too, so that it is
 * weighed like any other word before `judgeTurn` applies Microsoft's rule for it.
 */
export const supportWords: readonly WordGroup[] = [
  [
    -240,
    `arsehole asshole bellend bullshit clusterfuck cunt dickhead dipshit fuck fuckin fuckup motherfucker shithead
    shitshow tosser twat wanker`,
  ],
  [-190, `bitch bollocks ffs goddamn gtfo overcharged pillock prick scumbags stfu tf useless wtaf wtf wth`],
  [-150, `arse ass bs bugger crap crappy fml muppet piss rubbish sod`],
  [
    -120,
    `aargh argh arghh grr grrr headache ignore lawyer lied misled rejected ripoff runaround stranded ugh ughh
    unanswered undelivered unhelpful`,
  ],
  [
    -90,
    `bloody canceled cancelled clueless cracked delay dented faulty hopeless late leak messed nobody noone overcharge
    overdue smh stuck supervisor unacceptably unreachable waited yikes`,
  ],
  [
    -60,
    `apparently asap bumped complaint declined denied dropped dropping eek freezes freezing frozen hrs keeps lag leaky locked
    manager meh offline oops pfft rant redo repeatedly returned roaring shouted stupidly tsk unable unhelpfully
    urgent whatever why worn yawn zero`,
  ],
  [
    -45,
    `again anymore await blinking cancel cancelation cancellation charged charges cutting error fee flicker forever never
    none nothing nowhere  refund reimburse robot script still stopped stops supposedly tried trying twice wait`,
  ],
  [-25, `already another bot complicated even only since unplugged voicemail yet`],
  [30, `functional haha heh phew responded`],
  [60, `hooked reached restored worked works`],
  [90, `fixed helped improved resolved solved sorted`],
];

/**
 * Words that never count alone: what politeness has emptied ("please", "dear"), what asks rather than praises ("help",
 * "like"), and inflections that only look like those of a listed word ("fined" is not "fine").
 */
export const emptyWords: ReadonlySet<string> = new Set(
  `please dear hello hi sir madam help support service customer kindly kind regards wishes need needs needed used using
  being miss mrs ms mr left leaves like likes liked mean means meaning crossed fined pretty voucher vouchers policy policies`.split(
    /\s+/,
  ),
);
