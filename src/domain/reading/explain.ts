import { type Score, sumParts } from "#domain/evidence";
import { countRepeated, tellRepeated } from "./clauseFeatures";
import { clauseStretch, countWords, type PlacedTurn, type Stretch } from "./conversation";
import { type Emit, toFeature } from "./feature";
import { mixHashes } from "./hash";
import type { HeardTurn } from "./heard";
import { clauseKinds } from "./clauseKinds";
import { type About, aboutFigures, compareWishes } from "./mainWish";
import type { Readers } from "./readers";
import { shareOut } from "./trees";
import { tellOpen, type WeighedClause } from "./weighClauses";

export type ClauseKind = (typeof clauseKinds)[number];

/** So many words are named one by one, those that weigh most; the others are summed. */
const mostNamed = 6;

/** Words by the hashes of what is told of them: themselves, with the ones after them, their beginnings and ends. */
function nameWords(heard: readonly HeardTurn[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const name = (hash: number, words: string): void => {
    if (!names.has(hash)) names.set(hash, words);
  };
  for (const { text, clauses } of heard)
    for (const { telling } of clauses)
      telling.forEach((token, at) => {
        const saidOf = (count: number): string =>
          telling
            .slice(at, at + count)
            .map(({ from, to }) => text.slice(from, to))
            .join(" ");
        name(token.word, saidOf(1));
        if (token.start) name(token.start, saidOf(1));
        if (token.end) name(token.end, saidOf(1));
        const [next, third] = [telling[at + 1], telling[at + 2]];
        if (!next) return;
        const two = mixHashes(token.word, next.word);
        name(two, saidOf(2));
        if (third) name(mixHashes(two, third.word), saidOf(3));
      });
  return names;
}

/** Adds up what is told, by what it is called. */
function createTally(readers: Readers, kind: ClauseKind) {
  const label = clauseKinds.indexOf(kind);
  const sums = new Map<string, number>();
  return {
    sums,
    /** `nameOf` gives what a told number is called; "" sums it under no name. */
    add(tell: (emit: Emit) => void, nameOf: (told: number) => string): void {
      const seen = new Set<number>();
      tell((template, told) => {
        const feature = toFeature(template, told);
        if (seen.has(feature)) return;
        seen.add(feature);
        const name = nameOf(told);
        sums.set(name, (sums.get(name) ?? 0) + readers.clauses.weigh(feature, label));
      });
    },
    total: (): number => [...sums.values()].reduce((sum, weight) => sum + weight, 0),
  };
}

function findClause(
  placed: readonly PlacedTurn[],
  { turn, from, to }: Stretch,
): readonly [at: number, clause: number] | null {
  const at = placed.findIndex((one) => one.turn === turn);
  const own = placed[at];
  const clause = own?.heard.clauses.findIndex((_, place) => {
    const said = clauseStretch(own, place);
    return said.from < to && from < said.to;
  });
  return clause === undefined || clause < 0 ? null : [at, clause];
}

/** What the trees say of a clause being the main wish (logits), by what their figures are about; null of one they do not compare. */
function shareTrees(readers: Readers, compared: readonly WeighedClause[], at: number, clause: number) {
  const row = compareWishes(compared).find(({ clause: one }) => one.at === at && one.clause === clause)?.row;
  if (!row) return null;
  const shares = shareOut(readers.mainWish, row);
  return (about: About): number =>
    shares.reduce((sum, share, figure) => sum + (aboutFigures[figure] === about ? share : 0), 0);
}

/**
 * Why words were read as what they were: the clause's score for that kind (logits, in hundredths) as the sum of its words, what is
 * said beside them, where they stand, how often they are said again, and what the rules take them for. Of the main wish it is
 * what the trees say of it beside the foremost others of `compared`, the weighed clauses of the conversation: also how much it
 * says, and what being compared makes of the words. Null where nothing was read there.
 */
export function explainClause(
  readers: Readers,
  placed: readonly PlacedTurn[],
  compared: readonly WeighedClause[],
  { stretch, kind }: { readonly stretch: Stretch; readonly kind: ClauseKind },
): Score | null {
  const found = findClause(placed, stretch);
  const turn = found && placed[found[0]];
  if (!found || !turn) return null;
  const [at, clause] = found;
  const { heard } = turn;
  const said = heard.clauses[clause];
  if (!said) return null;
  const names = nameWords([heard]);
  const words = createTally(readers, kind);
  const { own, around, place, votes } = tellOpen(placed, at, clause);
  words.add(own, (told) => names.get(told) ?? "");
  const one = (tell: (emit: Emit) => void): number => {
    const tally = createTally(readers, kind);
    tally.add(tell, () => "");
    return tally.total();
  };
  const repeated = countRepeated(said, countWords(placed));
  const trees = kind === "headline" ? shareTrees(readers, compared, at, clause) : null;
  const linear = {
    words: words.total(),
    around: one(around),
    place: one(place),
    again: one((emit) => tellRepeated(heard.speaker, said, repeated, emit)),
    votes: one(votes),
  };
  const byWords = Object.values(linear).reduce((sum, share) => sum + share, 0);
  const named = [...words.sums]
    .filter(([name]) => name !== "")
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, mostNamed);
  const rest = linear.words - named.reduce((sum, [, weight]) => sum + weight, 0);
  const treesOf = (about: About): number => trees?.(about) ?? 0;
  return sumParts([
    ...named.map(([name, weight]) => ({ name: "part.read.words", points: weight * 100, values: { words: name } })),
    { name: "part.read.otherWords", points: rest * 100 },
    { name: "part.read.around", points: linear.around * 100 },
    { name: "part.read.place", points: (linear.place + treesOf("place")) * 100 },
    { name: "part.read.again", points: (linear.again + treesOf("again")) * 100 },
    { name: "part.read.rules", points: (linear.votes + treesOf("rules")) * 100 },
    { name: "part.read.much", points: treesOf("much") * 100 },
    // What words say is weighed by the trees once more, beside what the others' say.
    { name: "part.read.beside", points: trees ? (trees("words") + trees("beside") - byWords) * 100 : 0 },
  ]);
}
