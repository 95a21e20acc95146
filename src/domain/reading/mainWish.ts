import { changeVotes } from "./changeVotes";
import { isQuestionMark, listVotes } from "./clauseFeatures";
import type { PlacedTurn } from "./conversation";
import type { Vote } from "./heard";

/**
 * What is looked at beside the words when the main wish is chosen among the customer's clauses: how much a clause says, where
 * it stands, how much of it is said again, and what the rules take it for. Nothing of it looks further than the weighing of
 * a clause does, so that a new turn changes the figures of few clauses.
 */
const figures = {
  much: "words content long signs asks number",
  // Turns to the end, turns from the beginning, the customer's turns so far; the customer's first and last turn.
  place: "clause clauses begins ends to from so first last",
  again: "repeated share",
  rules: "wish problem question person trial wants why change",
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

/** The figures of a clause, in the order of `wishFigures`; `repeated` is that of `countRepeated`. */
export function figuresOf({ heard, place }: PlacedTurn, clause: number, repeated: number): readonly number[] {
  const said = heard.clauses[clause];
  if (!said) return [];
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
