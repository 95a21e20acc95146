import * as React from "react";
import type { Loaded } from "#desk";

/**
 * The answer to show: the newest one, and while a source is asked again the one before, so that cards do not vanish for
 * the time of a question. Null before the first answer, and when a source failed without ever having answered.
 */
export function useAnswer<T>(loaded: Loaded<T>): T | null {
  const last = React.useRef<T | null>(null);
  const answer = loaded.kind === "live" || loaded.kind === "saved" ? loaded.value : null;
  const shown = loaded.kind === "loading" ? last.current : answer;
  React.useLayoutEffect(() => {
    last.current = shown;
  });
  return shown;
}
