import { changeVotes } from "./changeVotes";
import { isQuestionMark, listVotes } from "./clauseFeatures";
import type { PlacedTurn } from "./conversation";
import type { Vote } from "./heard";
import { clauseKinds } from "./clauseKinds";

/**
 * What is looked at when the main wish is chosen among the customer's clauses. Of a clause by itself: how much it says, where it
 * stands, how much of it is said again, what the rules take it for, and what its words make of it, by kind. None of these looks
 * further than the weighing of a clause does, so that a new turn changes few of them. Beside the foremost others: how far behind the
 * first its words put it, its place among them, its share of what all of them weigh, how far the first is ahead of the next.
 */
const figures = {
  // Of who points back ("please do that") the line is told in the words of what it points to.
  much: "words content long signs asks number back",
  // Turns to the end, turns from the beginning, the customer's turns so far; the customer's first and last turn.
  place: "clause clauses begins ends to from so first last",
  again: "repeated share",
  rules: "wish problem question person trial wants why change",
  words: clauseKinds.map((kind) => `as-${kind}`).join(" "),
  beside: "behind rank weight lead",
};

/** What a figure is about, as it is told to who asks why a line is the main wish. */
export type About = keyof typeof figures;

const named = (Object.keys(figures) as readonly About[]).flatMap((about) =>
  figures[about].split(" ").map((name) => ({ name, about })),
);

/** The trees know figures by these names, in this order. */
export const wishFigures = named.map(({ name }) => name);

/** What each figure is about, in the order of `wishFigures`. */
export const aboutFigures = named.map(({ about }) => about);

/** The rules' votes by their figure; of wishes counts how plain the plainest is, and changes are one figure. */
const rules = ["wish", "problem", "question", changeVotes.person, "try", "brief wants 0", "brief why 0", "change"];

function figuresOfVotes(votes: readonly Vote[]): readonly number[] {
  const told = rules.map(() => 0);
  for (const { kind } of votes) {
    const [word = "", plain] = kind.split(" ");
    const rule = rules.indexOf(word === "wish" || word === "change" ? word : kind);
    if (rule >= 0) told[rule] = Math.max(told[rule] ?? 0, rule === 0 ? 1 + Number(plain) : 1);
  }
  return told;
}

/** The figures of a clause but for its words and what is beside it; `repeated` is that of `countRepeated`. */
function plainFigures({ heard, place }: PlacedTurn, clause: number, repeated: number): readonly number[] {
  const said = heard.clauses[clause];
  if (!said) return [];
  return [
    said.words,
    said.content,
    said.long.length,
    (heard.tokens[said.to - 1]?.to ?? 0) - (heard.tokens[said.from]?.from ?? 0),
    Number(said.telling.some(isQuestionMark)),
    Number(said.telling.some(({ digit }) => digit)),
    Number(said.pointsBack),
    clause,
    heard.clauses.length,
    Number(said.first),
    Number(said.last),
    place.toEnd,
    place.fromStart,
    place.customersSoFar,
    Number(place.first),
    Number(place.last),
    repeated,
    repeated / Math.max(1, said.long.length),
    ...figuresOfVotes(listVotes(heard, said)),
  ];
}

/** The figures of a clause by itself, in the order of `wishFigures`; `scores` are its words', in the order of `clauseKinds`. */
export const ownFigures = (
  turn: PlacedTurn,
  clause: number,
  repeated: number,
  scores: readonly number[],
): readonly number[] => [...plainFigures(turn, clause, repeated), ...scores];

/** A clause that may be the main wish. */
type Wishable = {
  readonly turn: number;
  /** What its words make of it as the main wish, in logits. */
  readonly headline: number;
  readonly wishable: boolean;
  /** Of a customer's: `ownFigures`. */
  readonly figures: readonly number[];
};

/** Of one turn no more are compared with others, and of a conversation no more than these: whatever else it holds. */
export const mostOfTurn = 3;
const mostBeside = 12;

/** The first few by what their words make of them, of equals the earlier. */
export function findForemost<Clause extends Wishable>(clauses: readonly Clause[], count: number): readonly Clause[] {
  const first: Clause[] = [];
  for (const clause of clauses) {
    if (!clause.wishable) continue;
    const place = first.findIndex((other) => clause.headline > other.headline);
    if (place >= 0) first.splice(place, 0, clause);
    else if (first.length < count) first.push(clause);
    if (first.length > count) first.pop();
  }
  return first;
}

/** A clause beside the foremost others, with all its figures in the order of `wishFigures`. */
export type Compared<Clause> = { readonly clause: Clause; readonly row: readonly number[] };

/** The foremost clauses of a conversation with their figures; `clauses` in its order. */
export function compareWishes<Clause extends Wishable>(clauses: readonly Clause[]): readonly Compared<Clause>[] {
  const byTurn = new Map<number, Clause[]>();
  for (const clause of clauses) {
    if (!clause.wishable) continue;
    const own = byTurn.get(clause.turn);
    if (own) own.push(clause);
    else byTurn.set(clause.turn, [clause]);
  }
  const foremost = findForemost(
    [...byTurn.values()].flatMap((own) => findForemost(own, mostOfTurn)),
    mostBeside,
  );
  const most = foremost[0]?.headline ?? 0;
  const lead = most - (foremost[1]?.headline ?? most);
  const weights = foremost.map(({ headline }) => Math.exp(headline - most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return foremost.map((clause, rank) => ({
    clause,
    row: [...clause.figures, clause.headline - most, rank, (weights[rank] ?? 0) / all, rank === 0 ? lead : 0],
  }));
}
