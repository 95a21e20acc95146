import type { Hit } from "./hits";
import type { Token } from "./tokens";

/** Openers that say nothing themselves: "oh great", "well, thanks". */
const fillers: ReadonlySet<string> = new Set([
  "oh",
  "well",
  "wow",
  "yeah",
  "just",
  "so",
  "ah",
  "ok",
  "and",
  "how",
  "very",
]);
const thanking: ReadonlySet<string> = new Set([
  "thanks",
  "thank",
  "thx",
  "congrats",
  "congratulations",
  "kudos",
  "appreciate",
]);
const loving: ReadonlySet<string> = new Set(["love", "loving", "enjoy", "enjoying", "loved", "adore"]);
const lovedThings: ReadonlySet<string> = new Set([
  "how",
  "that",
  "when",
  "being",
  "waiting",
  "paying",
  "getting",
  "having",
]);

/** What follows ironic praise at once, where no mark does: "great another error", "nice way to lose a customer". */
const turns: ReadonlySet<string> = new Set(["another", "again", "now", "still", "yet", "way", "so", "more", "until"]);

/** How bad the rest must be, in hundredths, before praise is read as its opposite. */
const bitter = -60;
const bitterThanks = -100;
const turned = -0.6;

const sum = (hits: readonly Hit[]): number => hits.reduce((total, hit) => total + hit.points, 0);

const hasContrast = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.bare === "but" || token.bare === "however");

/** What the rules ask of the praise: its word, the one behind it and whether a mark stands between, what opens before it. */
type Place = {
  readonly first: string;
  readonly next: string;
  readonly parted: boolean;
  readonly opens: boolean;
  /** "for breaking it": what is thanked for is itself bad. */
  readonly forHarm: boolean;
};

const placeOf = (praise: Hit, words: readonly Token[], hits: readonly Hit[]): Place => {
  const at = words.findIndex((word) => word.from >= praise.from);
  const behind = words.findIndex((word) => word.from >= praise.to);
  const following = words[behind];
  const far = words.slice(behind, behind + 4).findIndex(({ bare }) => bare === "for");
  const deed = behind >= 0 && far >= 0 ? words[behind + far + 1] : undefined;
  return {
    forHarm: deed?.bare.endsWith("ing") === true && hits.some(({ from, points }) => from === deed.from && points < 0),
    first: words[at]?.bare ?? "",
    next: following?.bare ?? "",
    parted: following === undefined || following.clause !== praise.clause || turns.has(following.bare),
    opens: words.slice(0, at).every((word) => fillers.has(word.bare)),
  };
};

const isIronic = ({ first, next, parted, opens, forHarm }: Place, rest: number): boolean => {
  if (loving.has(first)) return rest <= bitter && lovedThings.has(next);
  if (thanking.has(first)) return opens && ((next === "for" && rest <= bitterThanks) || (forHarm && rest < 0));
  return opens && parted && rest <= bitter;
};

/**
 * Turns the praise of a sentence that is praise in words only: "Great, another error", "Love how nobody answers",
 * "Thanks for losing my order". Only the first kind word of a sentence is looked at, only without a "but", and only
 * when the rest of the sentence, or the next one after a lone word ("Wonderful."), is bad. `after` is the sum of the
 * next sentence. Known limit: irony without a bad word beside it is missed.
 */
export function turnIrony(tokens: readonly Token[], hits: readonly Hit[], after: number): readonly Hit[] {
  const praise = hits.find((hit) => hit.points > 0);
  if (!praise || praise.kind === "emoji" || hasContrast(tokens)) return hits;
  const words = tokens.filter((token) => token.kind === "word");
  const others = hits.filter((hit) => hit !== praise);
  const alone = words.length <= 3 && others.length === 0;
  const rest = alone ? after : Math.max(sum(others), sum(others.filter((hit) => hit.points < 0)));
  if (alone && thanking.has(words[0]?.bare ?? "")) return hits;
  if (!isIronic(placeOf(praise, words, hits), rest)) return hits;
  return hits.map((hit) => (hit === praise ? { ...hit, points: hit.points * turned, kind: "irony" } : hit));
}
