/** A stretch of a text that is shown in its own way: UTF-16 offsets, `from` inclusive, `to` exclusive. */
export type Stretch<K extends string> = { readonly kind: K; readonly from: number; readonly to: number };

/** A piece of text over which nothing begins or ends, and all that holds for it. */
export type Piece<K extends string> = { readonly text: string; readonly from: number; readonly kinds: readonly K[] };

type Edge<K extends string> = { readonly at: number; readonly kind: K; readonly step: 1 | -1 };

function listEdges<K extends string>(length: number, stretches: readonly Stretch<K>[]): readonly Edge<K>[] {
  const edges: Edge<K>[] = [];
  for (const { kind, from, to } of stretches) {
    const start = Math.max(0, Math.min(from, length));
    const end = Math.max(0, Math.min(to, length));
    if (start < end) edges.push({ at: start, kind, step: 1 }, { at: end, kind, step: -1 });
  }
  return edges.sort((a, b) => a.at - b.at);
}

/**
 * Cuts a text into pieces, in order and complete, at the edges of its stretches, which may overlap. Stretches beyond the
 * text are cut off; empty and inverted ones are ignored. O(n log n) in the stretches.
 */
export function splitText<K extends string>(text: string, stretches: readonly Stretch<K>[]): readonly Piece<K>[] {
  const pieces: Piece<K>[] = [];
  const open = new Map<K, number>();
  let from = 0;
  const cut = (to: number): void => {
    if (to <= from) return;
    const kinds = [...open].filter(([, count]) => count > 0).map(([kind]) => kind);
    pieces.push({ text: text.slice(from, to), from, kinds });
    from = to;
  };
  for (const { at, kind, step } of listEdges(text.length, stretches)) {
    cut(at);
    open.set(kind, (open.get(kind) ?? 0) + step);
  }
  cut(text.length);
  return pieces;
}
