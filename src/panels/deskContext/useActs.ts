import * as React from "react";
import type { ActState, Verb } from "#desk/conversation";
import { useFrame } from "#panels/frame";
import { useDesk } from "./useDesk";

/** Whether an act has neither ended well nor badly yet. */
export function isUnderWay(state: ActState | undefined): boolean {
  return state?.kind === "doing" || state?.kind === "late";
}

/** How an act on a target went last; undefined when it was never tried. Says how it ended to a screen reader. */
export function useAct(verb: Verb, target: string, sayEnd: (state: ActState) => string): ActState | undefined {
  const { announcer } = useFrame();
  const state = useDesk(({ acts }) => acts[`${verb}:${target}`]);
  const seen = React.useRef(state);
  React.useEffect(() => {
    const started = seen.current === undefined || isUnderWay(seen.current);
    seen.current = state;
    if (!state || isUnderWay(state) || !started || (state.kind === "done" && state.before)) return;
    announcer.say(`act ${verb} ${target}`, () => sayEnd(state));
  });
  return state;
}
