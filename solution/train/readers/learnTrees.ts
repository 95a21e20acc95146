import type { Tree, Trees } from "#domain/reading";

/** A thing by its figures, and whether it is what is looked for. */
type Thing = { readonly figures: readonly number[]; readonly right: boolean };

/** Things of which one is to be chosen. */
type Choice = readonly Thing[];

type TreeSettings = {
  readonly trees: number;
  readonly depth: number;
  /** How much of a tree's answer is added. */
  readonly step: number;
  /** Draws answers to zero. */
  readonly pull: number;
  /** Each end of a tree stands for at least so many things, the undecided ones: what is known counts less. */
  readonly fewest: number;
};

const bins = 48;
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Values between which a figure is cut: so many things are about as many to each side. */
function cutFigure(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = Array.from({ length: bins - 1 }, (_, cut) =>
    rounded(sorted[Math.floor(((cut + 1) * sorted.length) / bins)] ?? 0, 3),
  );
  return [...new Set(cuts)];
}

type Binned = {
  readonly cuts: readonly (readonly number[])[];
  /** By figure and thing: how many cuts are not above it. */
  readonly at: readonly Uint8Array[];
  readonly size: number;
};

function binAll(rows: readonly (readonly number[])[], figureCount: number): Binned {
  const cuts = Array.from({ length: figureCount }, (_, figure) => cutFigure(rows.map((row) => row[figure] ?? 0)));
  const at = cuts.map((own, figure) =>
    Uint8Array.from(rows, (row) => {
      const value = row[figure] ?? 0;
      return own.filter((cut) => value >= cut).length;
    }),
  );
  return { cuts, at, size: rows.length };
}

/** What a loss says of each thing: its slope, and how that changes. */
type Slopes = { readonly slope: Float64Array; readonly bend: Float64Array };
type Split = { readonly figure: number; readonly cut: number; readonly gain: number };

const sumOf = (values: Float64Array, members: readonly number[]): number =>
  members.reduce((sum, row) => sum + (values[row] ?? 0), 0);

/** Adds up slopes by the bin that things are in. */
function addUp(binOf: Uint8Array, members: readonly number[], { slope, bend }: Slopes): Slopes {
  const [slopes, bends] = [new Float64Array(bins), new Float64Array(bins)];
  for (const row of members) {
    const bin = binOf[row] ?? 0;
    slopes[bin] = (slopes[bin] ?? 0) + (slope[row] ?? 0);
    bends[bin] = (bends[bin] ?? 0) + (bend[row] ?? 0);
  }
  return { slope: slopes, bend: bends };
}

/** The question by which the things of a place are told apart best; null where none tells enough. */
function findSplit(
  { at, cuts }: Binned,
  members: readonly number[],
  slopes: Slopes,
  { pull, fewest }: TreeSettings,
): Split | null {
  const worth = (g: number, h: number): number => (g * g) / (h + pull);
  const [allSlope, allBend] = [sumOf(slopes.slope, members), sumOf(slopes.bend, members)];
  let best: Split | null = null;
  for (const [figure, binOf] of at.entries()) {
    const { slope, bend } = addUp(binOf, members, slopes);
    let [lowSlope, lowBend] = [0, 0];
    for (const cut of (cuts[figure] ?? []).keys()) {
      lowSlope += slope[cut] ?? 0;
      lowBend += bend[cut] ?? 0;
      if (lowBend < fewest || allBend - lowBend < fewest) continue;
      const gain = worth(lowSlope, lowBend) + worth(allSlope - lowSlope, allBend - lowBend) - worth(allSlope, allBend);
      if (gain > (best?.gain ?? 1e-6)) best = { figure, cut, gain };
    }
  }
  return best;
}

/** Learns one tree, and adds its answers to the scores of the things. */
function growTree(binned: Binned, slopes: Slopes, settings: TreeSettings, scores: Float64Array): Tree {
  const places = 2 ** (settings.depth + 1) - 1;
  const figures = new Array<number>(places).fill(-1);
  const [least, known] = [new Array<number>(places).fill(0), new Array<number>(places).fill(0)];
  const grow = (place: number, members: readonly number[], depth: number): void => {
    const answer = (-settings.step * sumOf(slopes.slope, members)) / (sumOf(slopes.bend, members) + settings.pull);
    known[place] = rounded(answer, 4);
    const split = depth < settings.depth ? findSplit(binned, members, slopes, settings) : null;
    if (!split) {
      for (const row of members) scores[row] = (scores[row] ?? 0) + (known[place] ?? 0);
      return;
    }
    figures[place] = split.figure;
    least[place] = binned.cuts[split.figure]?.[split.cut] ?? 0;
    const isHigh = (row: number): boolean => (binned.at[split.figure]?.[row] ?? 0) > split.cut;
    const low = members.filter((row) => !isHigh(row));
    grow(2 * place + 1, low, depth + 1);
    grow(2 * place + 2, members.filter(isHigh), depth + 1);
  };
  const all = Array.from({ length: binned.size }, (_, row) => row);
  grow(0, all, 0);
  return { figures, least, known };
}

/** What is known of a choice with nothing right in it, or nothing wrong, is nothing. */
const flattest = 1e-4;

const shareOut = (scores: readonly number[], counts: (place: number) => boolean): readonly number[] => {
  const most = Math.max(...scores);
  const weights = scores.map((score, place) => (counts(place) ? Math.exp(score - most) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (all > 0 ? weight / all : 0));
};

/** Of a choice the scores make shares; what is right should have all of it, however that is dealt out where several are. */
function slopesOf(choices: readonly Choice[], scores: Float64Array): Slopes {
  const [slope, bend] = [new Float64Array(scores.length), new Float64Array(scores.length).fill(flattest)];
  let begin = 0;
  for (const choice of choices) {
    const own = [...scores.subarray(begin, begin + choice.length)];
    const shares = shareOut(own, () => true);
    const wanted = shareOut(own, (place) => choice[place]?.right === true);
    if (choice.some(({ right }) => right))
      shares.forEach((share, place) => {
        slope[begin + place] = share - (wanted[place] ?? 0);
        bend[begin + place] = Math.max(flattest, share * (1 - share));
      });
    begin += choice.length;
  }
  return { slope, bend };
}

/**
 * Learns to choose by figures: each tree mends what those before it got wrong. The same choices in the same order give the same
 * trees. Where nothing is right, or all is, there is nothing to tell apart, and there are none.
 */
export function learnTrees(names: readonly string[], choices: readonly Choice[], settings: TreeSettings): Trees {
  const things = choices.flat();
  const binned = binAll(
    things.map(({ figures }) => figures),
    names.length,
  );
  const scores = new Float64Array(things.length);
  const trees: Tree[] = [];
  const mixed = choices.some((choice) => choice.some(({ right }) => right) && choice.some(({ right }) => !right));
  while (mixed && trees.length < settings.trees)
    trees.push(growTree(binned, slopesOf(choices, scores), settings, scores));
  return { figures: names, trees };
}
