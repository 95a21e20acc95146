import * as React from "react";
import { type Loaded, valueOf } from "#desk/kit";

/**
 * The answer to show: the newest one, and while a source is asked again the one before, so that cards do not vanish for
 * the time of a question. An answer about another `subject` is none. Null before the first answer, and when a source failed without ever having answered.
 */
export function useAnswer<T>(loaded: Loaded<T>, subject: string): T | null {
  const last = React.useRef<{ readonly subject: string; readonly value: T | null }>({ subject, value: null });
  const answer = valueOf(loaded);
  const shown = loaded.kind === "loading" ? (last.current.subject === subject ? last.current.value : null) : answer;
  React.useLayoutEffect(() => {
    last.current = { subject, value: shown };
  });
  return shown;
}
