import * as React from "react";
import type { ActState, Verb } from "#desk";
import { useFrame } from "./frame";
import { useDesk } from "./useDesk";

/** How an act on a target went last; undefined when it was never tried. Says how it ended to a screen reader. */
export function useAct(verb: Verb, target: string, sayEnd: (state: ActState) => string): ActState | undefined {
  const { announcer } = useFrame();
  const state = useDesk(({ acts }) => acts[`${verb}:${target}`]);
  const seen = React.useRef(state);
  React.useEffect(() => {
    const started = seen.current?.kind === "doing" || seen.current === undefined;
    seen.current = state;
    if (!state || state.kind === "doing" || !started) return;
    announcer.say(`act ${verb} ${target}`, () => sayEnd(state));
  });
  return state;
}
