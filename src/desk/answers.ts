import type { PageClock } from "./ports";
import type { Thinking } from "./thinking";
import { live, renew, type View } from "./view";

type Answered = "suggestions" | "cases";

/** A search that takes longer does not hold up the new order of what is there already. Milliseconds. */
const longestHold = 250;

/** The desk's articles, cases and documents in their order. */
export interface Answers {
  /** Orders them anew once what has changed until now is painted. */
  order(): void;
  /** This source has just given candidates: they are ordered at once. */
  receive(answered: Answered): void;
  /** New articles are on their way: they and what is there are ordered together, so that cards move once. */
  hold(): void;
  close(): void;
}

type AnswerParts = {
  readonly view: View;
  readonly thinking: Thinking;
  readonly clock: PageClock;
  /** Called whenever they were ordered. */
  readonly ordered: () => void;
};

/**
 * What a customer writes is read first and painted; what answers it is ordered after that, when the page is idle, because ranking some
 * hundred candidates takes longer than reading a message. However much changes before that, it is ordered once.
 */
export function createAnswers({ view, thinking, clock, ordered }: AnswerParts): Answers {
  let stop: (() => void) | null = null;
  let release: (() => void) | null = null;

  /** An answer that has just come is live; a new order of older candidates keeps the mark of a source that failed. */
  function run(answered?: Answered): void {
    stop?.();
    stop = null;
    const before = view.get();
    const cases = thinking.similarCases();
    const suggestions = release ? null : thinking.suggestions(clock.now());
    view.set({
      documents: thinking.documents(),
      ...(cases ? { cases: answered === "cases" ? live(cases) : renew(before.cases, cases) } : {}),
      ...(suggestions
        ? { suggestions: answered === "suggestions" ? live(suggestions) : renew(before.suggestions, suggestions) }
        : {}),
    });
    ordered();
  }

  function letGo(): void {
    release?.();
    release = null;
  }

  return {
    order() {
      stop ??= clock.whenIdle(() => run());
    },
    receive(answered) {
      if (answered === "suggestions") letGo();
      run(answered);
    },
    hold() {
      letGo();
      release = clock.after(longestHold, () => {
        release = null;
        run();
      });
    },
    close() {
      stop?.();
      stop = null;
      letGo();
    },
  };
}
