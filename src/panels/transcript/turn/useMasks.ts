import * as React from "react";
import type { Turn } from "#domain/conversation";
import { revealMask } from "#domain/privacy";
import { useFrame } from "#panels/frame";
import { type Piece } from "#panels/elements";

/** The masks of a message and, for a person who may, a look behind them. */
export type Masks = {
  /** Whether this person may look behind any of them. */
  readonly mayReveal: boolean;
  readonly revealed: boolean;
  readonly toggle: () => void;
  /** What stands instead of a piece of a mask: all that is hidden at its first piece, "" at the others; null while hidden. */
  readonly shown: (piece: Piece<string>) => string | null;
};

/** Hidden again whenever the message leaves the screen: nothing is remembered beyond the component. */
export function useMasks({ masks }: Pick<Turn, "masks">): Masks {
  const { permit } = useFrame();
  const [revealed, setRevealed] = React.useState(false);
  return {
    mayReveal: masks.some((mask) => revealMask(mask, permit) !== null),
    revealed,
    toggle: () => setRevealed(!revealed),
    shown({ from }) {
      const mask = revealed ? masks.find((one) => one.from <= from && from < one.to) : undefined;
      const hidden = mask ? revealMask(mask, permit) : null;
      return hidden === null || mask?.from === from ? hidden : "";
    },
  };
}
