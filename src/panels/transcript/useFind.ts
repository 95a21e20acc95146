import * as React from "react";
import type { Turn } from "#domain/conversation";
import { createFindPattern, findInTurns, type Found } from "./findText";

/** Finding in the transcript: what is looked for, where it stands, and which place is looked at. */
export type Find = {
  readonly words: string;
  readonly pattern: RegExp | null;
  readonly count: number;
  /** 1-based place among `count`; 0 when there is none. */
  readonly place: number;
  readonly current: Found | null;
  readonly look: (words: string) => void;
  readonly step: (by: 1 | -1) => void;
};

type Looking = { readonly words: string; readonly chosen: Found | null };

const isSame = (a: Found, b: Found): boolean => a.turn === b.turn && a.from === b.from;

/** Finds as words are typed: the first place at once, then step by step and round again. New turns keep the place. */
export function useFind(turns: readonly Turn[]): Find {
  const [{ words, chosen }, setLooking] = React.useState<Looking>({ words: "", chosen: null });
  const pattern = React.useMemo(() => createFindPattern(words), [words]);
  const found = React.useMemo(() => (pattern ? findInTurns(turns, pattern) : []), [pattern, turns]);
  const at = found.length === 0 ? -1 : chosen ? found.findIndex((one) => isSame(one, chosen)) : 0;
  return {
    words,
    pattern,
    count: found.length,
    place: at + 1,
    current: found[at] ?? null,
    look: (next) => setLooking({ words: next, chosen: null }),
    step(by) {
      if (found.length === 0) return;
      const next = found[(Math.max(at, by > 0 ? -1 : 0) + by + found.length) % found.length];
      setLooking({ words, chosen: next ?? null });
    },
  };
}
