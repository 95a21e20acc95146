import type { FactKind } from "#domain/facts";
import {
  bareValue,
  clauseFeatures,
  clauseStretch,
  countRepeated,
  countWords,
  ownFigures,
  placeConversation,
  repeatedFeatures,
  type Section,
  type Stretch,
  listStretches,
  tokenStretch,
  valueContexts,
  valueFeatures,
} from "#domain/reading";
import type { Label, LabelledHandoff } from "./labelled";
import { says, saysInLine } from "./says";

/** How a clause belongs to the main wish; each is a lesson of its own in choosing it. */
export type MainWish = {
  /** Its words are among those that were labelled. */
  readonly touched: boolean;
  /** It says by itself what a colleague would write: strictly, and as lines of a brief are measured. */
  readonly said: boolean;
  readonly saidInLine: boolean;
};

/** A clause as the readers see it, with what a person said of it: the first label of each section that names its words. */
export type ClauseExample = {
  readonly own: readonly number[];
  readonly withLater: readonly number[];
  readonly byCustomer: boolean;
  readonly labels: Readonly<Partial<Record<Section, Label>>>;
  readonly main: MainWish;
  readonly turn: number;
  /** Whether it could be the main wish, and what trees look at then, but for its words and what is beside it. */
  readonly wishable: boolean;
  readonly figures: readonly number[];
};

/** A stretch that may be a value. `count`: so many such stretches it stands for. */
export type ValueExample = {
  readonly features: readonly number[];
  /** What the value is of; null where it is none that matters. */
  readonly kind: FactKind | null;
  readonly count: number;
};

/** What there is to learn from a hand-off, and whose writing it is. */
export type Examples = {
  readonly hand: string;
  readonly clauses: readonly ClauseExample[];
  readonly values: readonly ValueExample[];
};

/** At least 30 % of the shorter in common: a label's words and a clause's seldom end at the same sign. */
export const meets = (a: Stretch, b: Stretch): boolean =>
  a.turn === b.turn && Math.min(a.to, b.to) - Math.max(a.from, b.from) >= 0.3 * Math.min(a.to - a.from, b.to - b.from);

const names = (label: Label, stretch: Stretch): boolean => label.places.some((place) => meets(place, stretch));

/** Of these a clause is only learned from where it says by itself what a colleague would write. */
const saysItself: ReadonlySet<string> = new Set<Section>(["wants", "why", "promised"]);

function findMain(wants: readonly Label[], stretch: Stretch, words: string): MainWish {
  const touched = wants.filter((label) => label.primary && names(label, stretch));
  return {
    touched: touched.length > 0,
    said: touched.some((label) => says(words, label)),
    saidInLine: touched.some((label) => saysInLine(words, label)),
  };
}

function listClauses({ turns, labels }: LabelledHandoff): readonly ClauseExample[] {
  const placed = placeConversation(turns);
  const counts = countWords(placed);
  return placed.flatMap((turn, at) =>
    turn.heard.clauses.map((one, clause): ClauseExample => {
      const stretch = clauseStretch(turn, clause);
      const words = turn.heard.text.slice(stretch.from, stretch.to);
      const found = Object.entries(labels).flatMap(([section, list]) => {
        const label = list.find((label) => names(label, stretch) && (!saysItself.has(section) || says(words, label)));
        return label ? [[section, label] as const] : [];
      });
      const repeated = countRepeated(one, counts);
      const byCustomer = turn.heard.speaker === "customer";
      const { own, later } = clauseFeatures(placed, at, clause);
      return {
        own: [...own, ...repeatedFeatures(turn, clause, repeated)],
        withLater: [...own, ...later],
        byCustomer,
        labels: Object.fromEntries(found),
        main: findMain(labels.wants, stretch, words),
        turn: at,
        wishable: byCustomer && one.matter,
        figures: byCustomer ? ownFigures(turn, clause, repeated, []) : [],
      };
    }),
  );
}

/** One in so many of the stretches that are no value and touch none is learned from. */
const oneIn = 10;

function listValues({ turns, given, values }: LabelledHandoff): readonly ValueExample[] {
  const wanted = new Map(values.map(({ value, kind }) => [bareValue(value), kind]));
  const placed = placeConversation(turns);
  const contexts = valueContexts(placed, given);
  const candidates = placed.flatMap((turn, at) => {
    const context = contexts(at);
    const stretches = turn.heard.speaker === "system" ? [] : listStretches(turn.heard);
    return stretches.map((stretch) => ({
      ...tokenStretch(turn, stretch.from, stretch.to),
      value: stretch.value,
      listFeatures: () => valueFeatures(turn.heard, stretch, context),
    }));
  });
  const right = candidates.filter(({ value }) => wanted.has(value));
  const touches = (one: Stretch): boolean =>
    right.some((value) => value.turn === one.turn && value.from < one.to && one.from < value.to);
  return candidates.flatMap((one, place): readonly ValueExample[] => {
    const kind = wanted.get(one.value) ?? null;
    const count = kind || touches(one) ? 1 : oneIn;
    return count === 1 || place % oneIn === 0 ? [{ features: one.listFeatures(), kind, count }] : [];
  });
}

export const listExamples = (handoff: LabelledHandoff): Examples => ({
  hand: handoff.hand,
  clauses: listClauses(handoff),
  values: listValues(handoff),
});
