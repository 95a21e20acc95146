import { isNumberList, isRecord } from "./checks";

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

/** By figure, what it adds to the sum: at each question, what its answer changes of what is known. */
export function shareOut({ figures, trees }: Trees, row: readonly number[]): readonly number[] {
  const shares = figures.map(() => 0);
  for (const tree of trees) {
    let place = 0;
    for (let figure = tree.figures[0] ?? -1; figure >= 0; figure = tree.figures[place] ?? -1) {
      const before = tree.known[place] ?? 0;
      place = 2 * place + ((row[figure] ?? 0) >= (tree.least[place] ?? 0) ? 2 : 1);
      shares[figure] = (shares[figure] ?? 0) + (tree.known[place] ?? 0) - before;
    }
  }
  return shares;
}

/** The sum of the trees for a row of figures, but for what all rows have in common. */
export const sumTrees = (trees: Trees, row: readonly number[]): number =>
  shareOut(trees, row).reduce((sum, share) => sum + share, 0);

/** Whether something is a tree over so many figures, none of whose questions leads out of it. */
const isTree = (value: unknown, figureCount: number): boolean => {
  if (!isRecord(value)) return false;
  const { figures, least, known } = value;
  if (![figures, least, known].every(isNumberList)) return false;
  const places = (known as readonly number[]).length;
  return (figures as readonly number[]).every(
    (figure, place) => figure < figureCount && (figure < 0 || 2 * place + 2 < places),
  );
};

/** Null where trees are damaged, or of other figures than these. */
export function openTrees(value: unknown, names: readonly string[]): Trees | null {
  if (!isRecord(value) || String(value.figures) !== names.join()) return null;
  const { trees } = value;
  return Array.isArray(trees) && trees.every((tree) => isTree(tree, names.length))
    ? { figures: names, trees: trees as readonly Tree[] }
    : null;
}
