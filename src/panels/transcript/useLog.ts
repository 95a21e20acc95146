import * as React from "react";
import { defaultRangeExtractor, type Range } from "@tanstack/virtual-core";
import { moreHeight } from "./MoreTurns";
import type { Row } from "./rows";
import type { Target } from "#panels/transcript/scrolling";
import { usePinnedEnd } from "#panels/transcript/scrolling";
import { useVirtual } from "#panels/transcript/scrolling";

/** A message of two lines with its name, in px; real heights replace it as rows are laid out. */
const estimate = 76;
const overscan = 6;
/** This near the end counts as at the end, in px. */
const nearEnd = 48;

type LogParts = {
  readonly rows: readonly Row[];
  /** There are turns before, and after, the rows. */
  readonly earlier: boolean;
  readonly later: boolean;
  readonly target: Target | null;
  /** The key of the row with the focus: it stays laid out while scrolled away, so that the focus is not lost. */
  readonly active: string | null;
  readonly onEnd: (atEnd: boolean) => void;
};

type Log = {
  readonly log: React.RefObject<HTMLDivElement>;
  readonly virtualizer: ReturnType<typeof useVirtual>;
  readonly onScroll: () => void;
};

function includeIndex(indexes: readonly number[], index: number): number[] {
  return index < 0 || indexes.includes(index) ? [...indexes] : [...indexes, index].sort((a, b) => a - b);
}

/**
 * Lays out the rows in view. New rows are followed by a reader at the end and disturb no other; rows put in above leave
 * what is read where it is (both are the virtualiser's end anchor).
 */
export function useLog({ rows, earlier, later, target, active, onEnd }: LogParts): Log {
  const log = React.useRef<HTMLDivElement>(null);
  const indexOf = (key: string | undefined): number =>
    key === undefined ? -1 : rows.findIndex((row) => row.key === key);
  const kept = target?.takesFocus ? indexOf(target.turn) : active === null ? -1 : indexOf(active);
  const virtualizer = useVirtual({
    count: rows.length,
    getScrollElement: () => log.current,
    estimateSize: () => estimate,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range: Range) => includeIndex(defaultRangeExtractor(range), kept),
    initialOffset: () => rows.length * estimate,
    overscan,
    paddingStart: earlier ? moreHeight : 0,
    paddingEnd: later ? moreHeight : 0,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: nearEnd,
  });
  const pin = usePinnedEnd(log, nearEnd);
  React.useLayoutEffect(() => {
    if (!target) return;
    pin.release();
    const index = indexOf(target.turn);
    if (index < 0) return;
    virtualizer.scrollToIndex(index, { align: "center" });
    if (target.takesFocus)
      log.current?.querySelector<HTMLElement>(`[data-index="${index}"] article`)?.focus({ preventScroll: true });
    // A wish is granted once; rows that come later must not scroll again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [virtualizer, target]);
  return { log, virtualizer, onScroll: () => onEnd(pin.follow()) };
}
