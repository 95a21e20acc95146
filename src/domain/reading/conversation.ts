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

/** What stands around each turn when its values are looked for; worked out for the turns that are asked about. */
export function valueContexts(turns: readonly PlacedTurn[], given: readonly string[]): (at: number) => ValueContext {
  const handed = new Set(given.map(bareValue).filter((value) => value !== ""));
  const first = new Map<string, number>();
  turns.forEach(({ heard: { text, tokens } }, at) => {
    for (const { digit, capital, from, to } of tokens) {
      if (!digit && !capital) continue;
      const value = bareValue(text.slice(from, to));
      if (!first.has(value)) first.set(value, at);
    }
  });
  return (at) => {
    const own = turns[at];
    let place = at - 1;
    const isAsking = (heard: HeardTurn): boolean => heard.speaker !== own?.heard.speaker && heard.speaker !== "system";
    while (place >= 0 && !isAsking(turns[place]?.heard ?? nobody)) place -= 1;
    const asking = turns[place]?.heard.tokens ?? [];
    return {
      turn: own?.turn ?? 0,
      asked: asking.filter(({ mark }) => !mark).slice(-askedWords),
      isBefore: (value) => (first.get(value) ?? at) < at,
      given: handed,
    };
  };
}

const nobody: HeardTurn = { speaker: "system", text: "", tokens: [], clauses: [] };

/** Words that may be a value; `value` without its spelling. */
export type ValueCandidate = Stretch & {
  readonly tokens: ValueStretch;
  readonly value: string;
  readonly features: readonly number[];
};

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
