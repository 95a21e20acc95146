/** A tree asks a question at each place (0 above, 2n+1 and 2n+2 below n): is a figure at least so much? Where it asks none, it ends. */
export type Tree = {
  /** By place: the figure asked about; −1 where the tree ends. */
  readonly figures: readonly number[];
  readonly least: readonly number[];
  /** By place: what is known to it so far, in logits. */
  readonly known: readonly number[];
};

/** Trees over the same figures, as they are written down: their answers are added up. */
export type Trees = { readonly figures: readonly string[]; readonly trees: readonly Tree[] };

/** Where a row goes from a place at which a figure is asked about. */
const nextPlace = ({ least }: Tree, place: number, figure: number, row: readonly number[]): number =>
  2 * place + ((row[figure] ?? 0) >= (least[place] ?? 0) ? 2 : 1);

/** By figure, what it adds to the sum: at each question, what its answer changes of what is known. */
export function shareOut({ figures, trees }: Trees, row: readonly number[]): readonly number[] {
  const shares = figures.map(() => 0);
  for (const tree of trees) {
    let place = 0;
    for (let figure = tree.figures[0] ?? -1; figure >= 0; figure = tree.figures[place] ?? -1) {
      const before = tree.known[place] ?? 0;
      place = nextPlace(tree, place, figure, row);
      shares[figure] = (shares[figure] ?? 0) + (tree.known[place] ?? 0) - before;
    }
  }
  return shares;
}

/** The sum of the trees for a row of figures, but for what all rows have in common: that of `shareOut`, without its shares. */
export function sumTrees({ trees }: Trees, row: readonly number[]): number {
  let sum = 0;
  for (const tree of trees) {
    let place = 0;
    for (let figure = tree.figures[0] ?? -1; figure >= 0; figure = tree.figures[place] ?? -1)
      place = nextPlace(tree, place, figure, row);
    sum += (tree.known[place] ?? 0) - (tree.known[0] ?? 0);
  }
  return sum;
}

const isNumberList = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === "number" && Number.isFinite(one));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function readTree(value: unknown, figureCount: number): Tree | null {
  if (!isRecord(value)) return null;
  const { figures, least, known } = value;
  if (!isNumberList(figures) || !isNumberList(least) || !isNumberList(known)) return null;
  if (least.length !== figures.length || known.length !== figures.length) return null;
  const isWhole = figures.every(
    (figure, place) =>
      Number.isInteger(figure) && figure >= -1 && figure < figureCount && (figure < 0 || 2 * place + 2 < known.length),
  );
  return isWhole ? { figures, least, known } : null;
}

/** Null where trees are damaged, or of other figures than these. */
export function openTrees(value: unknown, names: readonly string[]): Trees | null {
  if (!isRecord(value)) return null;
  const { figures, trees } = value;
  if (!Array.isArray(figures) || figures.join() !== names.join() || !Array.isArray(trees)) return null;
  const read = trees.map((tree) => readTree(tree, names.length));
  const whole = read.filter((tree): tree is Tree => tree !== null);
  return whole.length === read.length ? { figures: names, trees: whole } : null;
}
