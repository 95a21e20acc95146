import {
  type ClausePlace,
  placeTurns,
  tellClause,
  tellLater,
  tellRepeated,
  type TurnPlace,
  type WordCounts,
} from "./clauseFeatures";
import { listFeatures } from "./feature";
import { hearTurn, type HeardTurn, type SpokenTurn } from "./heard";
import {
  bareValue,
  listStretches,
  tellStart,
  tellStretch,
  type ValueContext,
  type ValueStretch,
} from "./valueFeatures";

/** Words of a conversation: its turn by place, UTF-16 offsets in that turn's text. */
export type Stretch = { readonly turn: number; readonly from: number; readonly to: number };

/** A turn in its conversation: `turn` counts all turns, `heard` those with words in them. */
export type PlacedTurn = { readonly turn: number; readonly heard: HeardTurn; readonly place: TurnPlace };

/** Turns that say something, each cut up once, and where they stand. */
export function placeConversation(
  turns: readonly SpokenTurn[],
  hear: (turn: SpokenTurn) => HeardTurn = hearTurn,
): readonly PlacedTurn[] {
  const said = turns
    .map((turn, place) => ({ turn: place, heard: hear(turn) }))
    .filter(({ heard }) => heard.clauses.length > 0);
  const places = placeTurns(said.map(({ heard }) => heard));
  return said.flatMap((one, at) => {
    const place = places[at];
    return place ? [{ ...one, place }] : [];
  });
}

/** Offsets of a clause in its turn's text. */
export function clauseStretch({ turn, heard }: PlacedTurn, clause: number): Stretch {
  const at = heard.clauses[clause];
  return { turn, from: heard.tokens[at?.from ?? 0]?.from ?? 0, to: heard.tokens[(at?.to ?? 1) - 1]?.to ?? 0 };
}

/** In how many turns each long word stands. */
export function countWords(turns: readonly PlacedTurn[]): WordCounts {
  const counts = new Map<number, number>();
  for (const { heard } of turns)
    for (const word of new Set(heard.clauses.flatMap(({ long }) => long)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What a clause's repeated words tell, by how many of them there are. */
export function repeatedFeatures({ heard }: PlacedTurn, clause: number, count: number): readonly number[] {
  const at = heard.clauses[clause];
  return at ? listFeatures((emit) => tellRepeated(heard.speaker, at, count, emit)) : [];
}

/** Features of a clause but for its repeated words: of itself, and with what is said later. */
export function clauseFeatures(turns: readonly HeardTurn[], turn: number, clause: number, place: TurnPlace) {
  const where: ClausePlace = { turns, turn, clause };
  const own = [...new Set(listFeatures((emit) => tellClause(where, place, emit)))];
  const later = listFeatures((emit) => tellLater(where, emit));
  return { own, withLater: [...new Set([...own, ...later])] };
}

/** So many words of who spoke before are taken for what was asked. */
const askedWords = 8;

/** What stands around each turn when its values are looked for. */
export function valueContexts(turns: readonly PlacedTurn[], given: readonly string[]): readonly ValueContext[] {
  const handed = new Set(given.map(bareValue).filter((value) => value !== ""));
  const before = new Set<string>();
  return turns.map(({ turn, heard }, at) => {
    const asking = turns
      .slice(0, at)
      .reverse()
      .find((one) => one.heard.speaker !== heard.speaker && one.heard.speaker !== "system");
    const asked = asking?.heard.tokens.filter(({ mark }) => !mark).slice(-askedWords) ?? [];
    const context = { turn, asked, before: new Set(before), given: handed };
    for (const token of heard.tokens)
      if (token.digit || token.capital) before.add(bareValue(heard.text.slice(token.from, token.to)));
    return context;
  });
}

export type ValueCandidate = Stretch &
  ValueStretchPlace & { readonly value: string; readonly features: readonly number[] };
type ValueStretchPlace = { readonly tokens: ValueStretch };

/** Stretches of a turn that may be values, with what there is to see of them. */
export function valueCandidates({ turn, heard }: PlacedTurn, context: ValueContext): readonly ValueCandidate[] {
  if (heard.speaker === "system") return [];
  return listStretches(heard).flatMap(({ from: start, ends }): readonly ValueCandidate[] => {
    const from = heard.tokens[start]?.from ?? 0;
    const shared = listFeatures((emit) => tellStart(heard, start, context, emit));
    return ends.flatMap((end): readonly ValueCandidate[] => {
      const tokens = { from: start, to: end };
      const to = heard.tokens[end - 1]?.to ?? 0;
      const value = bareValue(heard.text.slice(from, to));
      if (value === "") return [];
      const own = listFeatures((emit) => tellStretch(heard, tokens, value, context, emit));
      return [{ turn, from, to, tokens, value, features: [...shared, ...own] }];
    });
  });
}
