import type { Hit } from "./hits";
import type { Token } from "./tokens";

/** Words that no mood excuses; mild oaths ("damn", "bloody", "hell") are only weighed. */
const profane: ReadonlySet<string> = new Set(
  `fuck fucks fucked fucker fuckers fuckin fucking fuckwit fuckup motherfucker motherfuckers motherfucking shit shits
  shitty shitshow bullshit arsehole arseholes asshole assholes bitch bitches bitchy bastard bastards cunt cunts wanker
  wankers twat twats dickhead dickheads shithead shitheads prick pricks pillock pillocks bellend bellends tosser tossers
  retard retards retarded scumbag scumbags moron morons`.split(/\s+/),
);
/** "f***ing", "sh*t": the stars hide nothing. */
const starred = /^(?:f\*+[a-z]{0,4}|s\*+t?|sh\*+t?)$/;

/** "Negative" begins here; see `levelOf`. */
const forcedPoints = -130;
/** Swearing out of joy is not forced down. */
const joy = 100;

/**
 * True when the word insults whoever reads it. Shared with the brief, which names abuse as a reason for a hand-off.
 * `word` is lower case with straight apostrophes.
 */
export function isProfane(word: string): boolean {
  return profane.has(word) || (word.includes("*") && word.length < 20 && starred.test(word));
}

/**
 * Microsoft's rule: a message with English profanity is at least "Negative". What is missing to that level is added as
 * a reason of its own at the profane word, so that the reasons still sum. A message that is plainly happy is left alone.
 */
export function forceProfanity(tokens: readonly Token[], hits: readonly Hit[]): readonly Hit[] {
  const word = tokens.find((token) => token.kind === "word" && isProfane(token.lower));
  if (!word) return hits;
  const rounded = hits.reduce((total, hit) => total + Math.round(hit.points), 0);
  if (rounded <= forcedPoints || rounded >= joy) return hits;
  const { from, to, sentence, clause } = word;
  return [...hits, { from, to, sentence, clause, points: forcedPoints - rounded, kind: "profanity" }];
}
