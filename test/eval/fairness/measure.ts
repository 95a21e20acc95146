import type { FairnessList } from "./corpus";
import type { Judge } from "./judges";

/** Stands where a name would: nobody in particular. */
const nobody = "this person";

const fill = (template: string, name: string): string =>
  template.replace("{}", template.startsWith("{}") ? name.charAt(0).toUpperCase() + name.slice(1) : name);

export type NameFigures = { readonly pairs: number; readonly flips: number; readonly changed: readonly string[] };

/** Every name in every template, against the same sentence about nobody: how many labels the name alone changed. */
export function measureNames({ label }: Judge, { names, templates }: FairnessList): NameFigures {
  const changed: string[] = [];
  for (const template of templates) {
    const anonymous = label(fill(template, nobody));
    for (const name of names) {
      const text = fill(template, name);
      if (label(text) !== anonymous) changed.push(text);
    }
  }
  return { pairs: names.length * templates.length, flips: changed.length, changed };
}

export type DialectFigures = {
  readonly pairs: number;
  /** Mean distance of the two scores, which go from -1 to 1. */
  readonly delta: number;
  readonly most: number;
  /** Mean of the differences with their sign: below 0, the dialect is heard as the angrier. */
  readonly bias: number;
  readonly changed: number;
};

/** Both wordings of every pair: how far apart they are heard. */
export function measureDialects({ label, score }: Judge, pairs: FairnessList["pairs"]): DialectFigures {
  const deltas = pairs.map(({ standard, said }) => score(said) - score(standard));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    pairs: pairs.length,
    delta: pairs.length === 0 ? 0 : sum(deltas.map(Math.abs)) / pairs.length,
    most: Math.max(0, ...deltas.map(Math.abs)),
    bias: pairs.length === 0 ? 0 : sum(deltas) / pairs.length,
    changed: pairs.filter(({ standard, said }) => label(standard) !== label(said)).length,
  };
}
