import { placeTurns, type TurnPlace, type WordCounts } from "./clauseFeatures";
import { hearTurn, type HeardTurn, type SpokenTurn } from "./heard";
import { bareValue } from "./tokens";
import type { ValueContext } from "./valueFeatures";

/** Words of a conversation: its turn by place, UTF-16 offsets in that turn's text. */
export type Stretch = { readonly turn: number; readonly from: number; readonly to: number };

/** A turn in its conversation: `turn` counts all turns, `heard` those with words in them. */
export type PlacedTurn = { readonly turn: number; readonly heard: HeardTurn; readonly place: TurnPlace };

/** Turns that say something, each cut up once, and where they stand. */
export function placeConversation(
  turns: readonly SpokenTurn[],
  hear: (turn: SpokenTurn, place: number) => HeardTurn = hearTurn,
): readonly PlacedTurn[] {
  const said = turns
    .map((turn, place) => ({ turn: place, heard: hear(turn, place) }))
    .filter(({ heard }) => heard.clauses.length > 0);
  const places = placeTurns(said.map(({ heard }) => heard));
  return said.flatMap((one, at) => {
    const place = places[at];
    return place ? [{ ...one, place }] : [];
  });
}

/** Offsets of some of a turn's tokens in its text, `to` exclusive. */
export const tokenStretch = ({ turn, heard }: PlacedTurn, from: number, to: number): Stretch => ({
  turn,
  from: heard.tokens[from]?.from ?? 0,
  to: heard.tokens[to - 1]?.to ?? 0,
});

/** Offsets of a clause in its turn's text. */
export function clauseStretch(turn: PlacedTurn, clause: number): Stretch {
  const at = turn.heard.clauses[clause];
  return tokenStretch(turn, at?.from ?? 0, at?.to ?? 1);
}

/** In how many turns each long word stands. */
export function countWords(turns: readonly PlacedTurn[]): WordCounts {
  const counts = new Map<number, number>();
  for (const { heard } of turns) for (const word of heard.long) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** So many words of who spoke before are taken for what was asked. */
const askedWords = 8;

/** The last words of who spoke before a turn, when it was somebody else. */
function findAsked(turns: readonly PlacedTurn[], at: number): readonly number[] {
  const own = turns[at]?.heard.speaker;
  for (let place = at - 1; place >= 0; place -= 1) {
    const heard = turns[place]?.heard;
    if (heard && heard.speaker !== own && heard.speaker !== "system")
      return heard.tokens
        .filter(({ mark }) => !mark)
        .slice(-askedWords)
        .map(({ word }) => word);
  }
  return [];
}

/** What stands around each turn when its values are looked for; worked out for the turns that are asked about. */
export function valueContexts(turns: readonly PlacedTurn[], given: readonly string[]): (at: number) => ValueContext {
  const handed = new Set(given.map(bareValue).filter((value) => value !== ""));
  let first: ReadonlyMap<string, number> | null = null;
  return (at) => ({
    turn: turns[at]?.turn ?? 0,
    asked: findAsked(turns, at),
    isBefore: (value) => ((first ??= firstNamed(turns)).get(value) ?? at) < at,
    given: handed,
  });
}

/** The turn in which each number and each capitalised word stands first. */
function firstNamed(turns: readonly PlacedTurn[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  turns.forEach(({ heard }, at) => {
    for (const value of heard.named) if (!first.has(value)) first.set(value, at);
  });
  return first;
}
