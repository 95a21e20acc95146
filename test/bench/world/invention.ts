import { createChance } from "#local/contactCentre/customers";

/** Makes things up: the same seed gives the same words in the same order. */
export interface Invention {
  /** A whole number from `least` to `most`. */
  count(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** A made-up noun; a few are used all the time and most hardly ever, as in any language. */
  noun(): string;
  /** A sentence of ten to sixteen words about made-up things. */
  sentence(): string;
}

const beginnings = ["ba", "cor", "del", "fen", "gra", "hol", "jun", "kel", "lum", "mor", "nav", "pel", "rin", "sol"];
const middles = ["", "a", "ber", "di", "gan", "le", "mo", "nu", "ri", "so", "ta", "vi"];
const endings = ["bar", "cap", "der", "fin", "lock", "mer", "nel", "pan", "ric", "seal", "ton", "valve"];

const vocabulary: readonly string[] = beginnings.flatMap((first) =>
  middles.flatMap((middle) => endings.map((last) => first + middle + last)),
);

const acts = ["hold", "turn", "empty", "press", "clean", "remove", "replace", "check", "open", "rinse"] as const;
const colours = ["red", "white", "green", "small", "upper", "lower", "rear", "outer"] as const;
const joints = ["until", "before", "while", "after", "because", "so that"] as const;

export function createInvention(seed: number): Invention {
  const chance = createChance(seed);
  const count = (least: number, most: number): number => least + Math.floor(chance() * (most - least + 1));
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(chance() * list.length)] ?? list[0];
  const noun = (): string => vocabulary[Math.floor(vocabulary.length * chance() ** 3)] ?? "valve";
  return {
    count,
    pick,
    noun,
    sentence() {
      const act = pick(acts);
      const first = `${act.charAt(0).toUpperCase()}${act.slice(1)} the ${pick(colours)} ${noun()} of the ${noun()}`;
      return `${first} ${pick(joints)} the ${noun()} and the ${noun()} ${pick(["move", "stop", "light up", "cool down"])}.`;
    },
  };
}
