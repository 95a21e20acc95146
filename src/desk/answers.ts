import type { PageClock } from "./ports";
import type { Thinking } from "./thinking";
import { live, renew, type View } from "./view";

type Answered = "suggestions" | "cases";

/** The desk's articles and cases in their order. */
export interface Answers {
  /** Orders them anew once what has changed until now is painted. `answered`: this source has just given candidates. */
  order(answered?: Answered): void;
  close(): void;
}

type AnswerParts = { readonly view: View; readonly thinking: Thinking; readonly clock: PageClock };

/**
 * What a customer writes is read first and painted; what answers it is ordered in the frame after, because ranking some
 * hundred candidates takes longer than reading a message. However much changes before that frame, it is ordered once.
 */
export function createAnswers({ view, thinking, clock }: AnswerParts): Answers {
  const fresh = new Set<Answered>();
  let stop: (() => void) | null = null;

  /** An answer that has just come is live; a new order of older candidates keeps the mark of a source that failed. */
  function run(): void {
    stop = null;
    const before = view.get();
    const cases = thinking.similarCases();
    const suggestions = thinking.suggestions(clock.now());
    view.set({
      ...(cases ? { cases: fresh.has("cases") ? live(cases) : renew(before.cases, cases) } : {}),
      ...(suggestions
        ? { suggestions: fresh.has("suggestions") ? live(suggestions) : renew(before.suggestions, suggestions) }
        : {}),
    });
    fresh.clear();
  }

  return {
    order(answered) {
      if (answered) fresh.add(answered);
      stop ??= clock.afterPaint(run);
    },
    close() {
      stop?.();
      stop = null;
    },
  };
}
