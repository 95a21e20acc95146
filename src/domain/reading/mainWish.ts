import { changeVotes } from "./changeVotes";
import { isQuestionMark, listVotes } from "./clauseFeatures";
import type { PlacedTurn } from "./conversation";
import type { Vote } from "./heard";

/** What a figure is about, as it is told to who asks why a line is the main wish. */
export type About = "much" | "place" | "again" | "rules";

/**
 * What is looked at beside the words when the main wish is chosen among the customer's clauses: how much a clause says, where
 * it stands, how much of it is said again, and what the rules take it for. Nothing of it looks further than the weighing of
 * a clause does, so that a new turn changes the figures of few clauses.
 */
const figures: Readonly<Record<string, About>> = {
  words: "much",
  "content words": "much",
  "long words": "much",
  signs: "much",
  asks: "much",
  "has a number": "much",
  "clause of its turn": "place",
  "clauses of its turn": "place",
  "begins a sentence": "place",
  "ends a sentence": "place",
  "turns to the end": "place",
  "turns from the beginning": "place",
  "customer's turns so far": "place",
  "customer's first turn": "place",
  "customer's last turn": "place",
  "words said again": "again",
  "share said again": "again",
  "a rule's wish": "rules",
  "a rule's problem": "rules",
  "a rule's question": "rules",
  "a rule's person": "rules",
  "a rule's trial": "rules",
  "the rules' main wish": "rules",
  "the rules' reason": "rules",
  "a change": "rules",
};

/** The trees know figures by these names, in this order. */
export const wishFigures: readonly string[] = Object.keys(figures);

/** What each figure is about, in the order of `wishFigures`. */
export const aboutFigures: readonly About[] = Object.values(figures);

const changes = Object.values(changeVotes).filter((vote) => vote !== changeVotes.person);

/** Which rule's figure a vote is; of wishes how plain, the plainest counts. */
const ruleOf: ReadonlyMap<string, number> = new Map([
  ["problem", 1],
  ["question", 2],
  [changeVotes.person, 3],
  ["try", 4],
  ["brief wants 0", 5],
  ["brief why 0", 6],
  ...changes.map((kind): [string, number] => [kind, 7]),
]);
const ruleCount = 8;
const wishVote = "wish ";

function figuresOfVotes(votes: readonly Vote[]): readonly number[] {
  const told = new Array<number>(ruleCount).fill(0);
  for (const { kind } of votes) {
    const rule = ruleOf.get(kind);
    if (rule !== undefined) told[rule] = 1;
    else if (kind.startsWith(wishVote)) told[0] = Math.max(told[0] ?? 0, 1 + Number(kind.slice(wishVote.length)));
  }
  return told;
}

/** The figures of a clause, in the order of `wishFigures`; `repeated` is that of `countRepeated`. */
export function figuresOf({ heard, place }: PlacedTurn, clause: number, repeated: number): readonly number[] {
  const said = heard.clauses[clause];
  if (!said) return wishFigures.map(() => 0);
  return [
    said.words,
    said.content,
    said.long.length,
    (heard.tokens[said.to - 1]?.to ?? 0) - (heard.tokens[said.from]?.from ?? 0),
    Number(said.telling.some(isQuestionMark)),
    Number(said.telling.some(({ digit }) => digit)),
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

/** Whether figures tell something of a clause: of a customer's that names something by itself. */
export function hasFigures({ heard }: PlacedTurn, clause: number): boolean {
  return heard.speaker === "customer" && heard.clauses[clause]?.pointsBack === false;
}
