import type { Hit } from "./hits";
import type { Token } from "./tokens";

/**
 * What a message says without a word for it: insistent marks, stressed small words, time lost. Each gives hits with
 * the very characters that carry it. All figures are hundredths of a level.
 */
const insistence = -45;
const stressedWord = -25;
const timeLost = -60;
const exclamation = 0.2;

const at = (token: Token, points: number, kind: Hit["kind"], to = token.to): Hit => ({
  from: token.from,
  to,
  points,
  sentence: token.sentence,
  clause: token.clause,
  kind,
});

/** "??", "?!": asking again what was not answered. The mark itself is the evidence. */
export function findInsistence(sentence: readonly Token[]): readonly Hit[] {
  const end = sentence[sentence.length - 1];
  return end && end.kind === "mark" && /\?[?!]|!\?/.test(end.lower) ? [at(end, insistence, "mark")] : [];
}

/** Exclamation marks strengthen what their sentence says (up to three count); alone they say nothing. */
export function findExclamation(sentence: readonly Token[], points: number): readonly Hit[] {
  const end = sentence[sentence.length - 1];
  const count = end && end.kind === "mark" ? end.lower.split("!").length - 1 : 0;
  return end && count > 0 && points !== 0 ? [at(end, points * exclamation * Math.min(3, count), "mark")] : [];
}

/** Words people put in capitals to insist; abbreviations and product names are not among them. */
const stressable: ReadonlySet<string> = new Set(
  `not no never always all again still every everything nothing three third two twice second same only now today
  yes you your why what how when where who will would should must have had has been was were did does is are asked
  told already before after and the this that my me any anyone nobody days hours weeks months really very so too`.split(
    /\s+/,
  ),
);

/**
 * Stressed small words in a message that is not all capitals: "it does NOT clear it". At most three count; words that
 * `weighed` hits hold already have their stress in those.
 */
export function findStress(tokens: readonly Token[], weighed: readonly Hit[]): readonly Hit[] {
  const taken = new Set(weighed.map((hit) => hit.to));
  const stressed = tokens.filter(
    (token) => token.shape === "upper" && stressable.has(token.bare) && !taken.has(token.to),
  );
  return stressed.slice(0, 3).map((token) => at(token, stressedWord, "capitals"));
}

const units: ReadonlySet<string> = new Set("hour hours hr hrs day days week weeks month months year years".split(" "));
const minutes: ReadonlySet<string> = new Set(["minutes", "mins", "min"]);
const counts: ReadonlySet<string> = new Set(
  "two three four five six seven eight nine ten eleven twelve several many couple few half an".split(" "),
);
const losing: ReadonlySet<string> = new Set(
  "wait waiting waited hold still since been already late delay delayed over spent took trying queue without".split(
    " ",
  ),
);
const waiting: ReadonlySet<string> = new Set("wait waiting waited hold late delay delayed queue".split(" "));

/** A counted stretch of time beside a word of waiting: "on hold for 2 hours", "still nothing after three weeks". */
export function findTimeLost(sentence: readonly Token[]): readonly Hit[] {
  if (!sentence.some((token) => losing.has(token.bare))) return [];
  const waits = sentence.some((token) => waiting.has(token.bare));
  return sentence.flatMap((token, index) => {
    const before = sentence[index - 1];
    if (!before || !(units.has(token.bare) || (waits && minutes.has(token.bare)))) return [];
    const counted = counts.has(before.bare) || (/^\d{1,4}$/.test(before.bare) && before.bare !== "1");
    return counted ? [at(before, timeLost, "time", token.to)] : [];
  });
}
