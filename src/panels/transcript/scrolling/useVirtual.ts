import * as React from "react";
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";

type ListVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

type Options = Omit<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  "observeElementRect" | "observeElementOffset" | "scrollToFn" | "onChange"
>;

/**
 * Binds the virtualiser's core to React. Its own React package imports react-dom, which the platform does not offer to
 * virtual controls: using it would put a second react-dom into the bundle.
 */
export function useVirtual(options: Options): ListVirtualizer {
  const [, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  const resolved = {
    ...options,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => renderAgain(),
  };
  const [virtualizer] = React.useState(() => new Virtualizer<HTMLElement, HTMLElement>(resolved));
  virtualizer.setOptions(resolved);
  React.useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  React.useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
