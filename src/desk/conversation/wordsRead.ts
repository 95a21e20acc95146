import type { Problem } from "#desk/kit";
import type { DeskState } from "#desk/conversation/shape";
import type { Loaded } from "#desk/kit";
import { keep, live } from "#desk/kit";

/**
 * Whether what was said has been read. `waiting`: a source that may bring words has not answered. `unread`: one that may
 * have them could not be read, so that nobody may say that there are none.
 */
type WordsRead = { readonly kind: "read" | "waiting" } | { readonly kind: "unread"; readonly problem: Problem };

type Sources = Pick<DeskState, "handoff" | "feed" | "transcript">;

/** One word from anywhere is enough: what is said of it is true of it. */
export function readWords({ handoff, feed, transcript }: Sources): WordsRead {
  if (transcript.turns.length > 0) return { kind: "read" };
  if (handoff.kind === "loading") return { kind: "waiting" };
  if (handoff.kind === "unavailable") return { kind: "unread", problem: handoff.problem };
  if (feed.kind === "opening") return { kind: "waiting" };
  // "silent": the transcript was looked for, and there is none yet.
  if (feed.kind === "unavailable" && feed.problem.kind !== "silent") return { kind: "unread", problem: feed.problem };
  return { kind: "read" };
}

/** What is said of the words, once they were read; before that it stays as it was, or says why they could not be read. */
export function sayOfWords<T>(sources: Sources, before: Loaded<T>, say: () => T, now: number): Loaded<T> {
  const words = readWords(sources);
  switch (words.kind) {
    case "read":
      return live(say());
    case "unread":
      return keep(before, words.problem, now);
    case "waiting":
      return before;
    default: {
      const never: never = words;
      return never;
    }
  }
}
