import { sides, type Side } from "./example";

/** Figures 0..1. `macroF1`: the mean of the three sides' F1, so that a rare side counts as much as a frequent one. */
export type Measured = {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly f1: Readonly<Record<Side, number>>;
};

/** Compares what was judged with what was labelled, place by place. Empty lists give 0. */
export function measureSides(labelled: readonly Side[], judged: readonly Side[]): Measured {
  const f1Of = (side: Side): number => {
    let both = 0;
    let either = 0;
    labelled.forEach((label, place) => {
      if (label === side && judged[place] === side) both += 1;
      either += Number(label === side) + Number(judged[place] === side);
    });
    return either === 0 ? 0 : (2 * both) / either;
  };
  const f1 = { negative: f1Of("negative"), neutral: f1Of("neutral"), positive: f1Of("positive") };
  const right = labelled.filter((label, place) => label === judged[place]).length;
  return {
    accuracy: labelled.length === 0 ? 0 : right / labelled.length,
    macroF1: (f1.negative + f1.neutral + f1.positive) / sides.length,
    f1,
  };
}
