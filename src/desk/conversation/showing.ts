import type { Mind } from "./mind";
import type { PageClock } from "#desk/kit";
import type { DeskState } from "#desk/conversation/shape";
import { isSettled, live, type Loaded, renew, valueOf } from "#desk/kit";
import type { Inquiry } from "#domain/knowledge";
import type { Suggestions } from "#domain/suggestions";
import { isAnswered, questionOf, sayOfOlder } from "./question";
import { type View } from "#desk/conversation/shape";
import { sayOfWords } from "./wordsRead";

type Answered = "suggestions" | "cases";

/** A search that takes longer does not hold up the new order of what is there already. Milliseconds. */
const longestHold = 250;

/** Puts on the screen what is thought: first the words and what is read from them, after their painting what answers them. */
export interface Showing {
  /** False until the first brief stands on the screen: nothing but it is read or asked for before. */
  readonly isBegun: boolean;
  /** What is known changed: what is read from the words changes in the same step, the order of the answers after it. */
  words(change?: Partial<DeskState>): void;
  /** The same a task later: a burst is drawn once. */
  soon(): void;
  /** What an organisation adds to the reading of sentiment is here. */
  mood(): void;
  /** Orders the answers anew once what has changed until now is painted; however much changes before that, once. */
  order(): void;
  /** This source has just given candidates: they are ordered at once. */
  receive(answered: Answered): void;
  /** New articles are on their way: they and what is there are ordered together, so that cards move once. */
  hold(): void;
  close(): void;
}

type ShowingParts = {
  readonly view: View;
  readonly mind: Mind;
  readonly clock: PageClock;
  /** Called once the first brief stands on the screen, and when the articles there are are of an older question. */
  readonly look: () => void;
};

export function createShowing({ view, mind, clock, look }: ShowingParts): Showing {
  let isBegun = false;
  let stopBeginning: (() => void) | null = null;
  let stopSoon: (() => void) | null = null;
  let stopOrder: (() => void) | null = null;
  let stopLooking: (() => void) | null = null;
  let release: (() => void) | null = null;
  let lookedFor: Inquiry | null = null;

  /** Null while there is nothing to read: the brief waits for the hand-off, unless there are words already. */
  function readBrief({ handoff, transcript }: DeskState): DeskState["brief"] | null {
    const silent = transcript.turns.length === 0;
    if (silent && !isSettled(handoff)) return null;
    const unread = silent && handoff.kind === "unavailable";
    return unread ? { kind: "unavailable", problem: handoff.problem } : live(mind.thoughts.brief);
  }

  function feel(state: DeskState): Pick<DeskState, "sentiment"> {
    return { sentiment: sayOfWords(state, state.sentiment, () => mind.thoughts.sentiment, clock.now()) };
  }

  function begin(): void {
    isBegun = true;
    view.set(feel(view.get()));
    look();
  }

  /**
   * Only who looked may say that there is no article. Words of others than the customer change the question too: it is asked
   * when nothing else answers it, once for what was said.
   */
  function sayOfArticles(before: Loaded<Suggestions>, next: Suggestions, isNew: boolean): Loaded<Suggestions> {
    const question = questionOf(mind.thoughts);
    if (isAnswered(question, mind.answered)) return isNew ? live(next) : renew(before, next);
    if (next.kind === "none" && lookedFor !== question.inquiry) {
      lookedFor = question.inquiry;
      stopLooking ??= clock.after(0, () => {
        stopLooking = null;
        look();
      });
    }
    const stood = valueOf(before);
    return sayOfOlder(isNew && stood ? live(stood) : before, next, question);
  }

  /** An answer that has just come is live; a new order of older candidates keeps the mark of a source that failed. */
  function orderNow(answered?: Answered): void {
    stopOrder?.();
    stopOrder = null;
    mind.learn({ now: clock.now() });
    const before = view.get();
    const { cases, documents } = mind.thoughts;
    const suggestions = release ? null : mind.thoughts.suggestions;
    view.set({
      documents,
      ...(cases ? { cases: answered === "cases" ? live(cases) : renew(before.cases, cases) } : {}),
      ...(suggestions
        ? { suggestions: sayOfArticles(before.suggestions, suggestions, answered === "suggestions") }
        : {}),
    });
  }

  function order(): void {
    stopOrder ??= clock.whenIdle(() => orderNow());
  }

  function letGo(): void {
    release?.();
    release = null;
  }

  function words(change: Partial<DeskState> = {}): void {
    stopSoon?.();
    stopSoon = null;
    const { transcript, chapters } = mind.thoughts;
    const known = { ...change, transcript, chapters };
    const next = { ...view.get(), ...known };
    const brief = readBrief(next);
    if (!brief) return view.set(known);
    view.set({ ...known, brief, ...(isBegun ? feel(next) : {}) });
    if (!isBegun) stopBeginning ??= clock.afterPaint(begin);
    order();
  }

  return {
    get isBegun() {
      return isBegun;
    },
    words,
    soon() {
      stopSoon ??= clock.after(0, () => words());
    },
    mood() {
      if (valueOf(view.get().sentiment)) view.set({ sentiment: live(mind.thoughts.sentiment) });
    },
    order,
    receive(answered) {
      if (answered === "suggestions") letGo();
      orderNow(answered);
    },
    hold() {
      letGo();
      release = clock.after(longestHold, () => {
        release = null;
        orderNow();
      });
    },
    close() {
      stopBeginning?.();
      stopSoon?.();
      stopOrder?.();
      stopLooking?.();
      letGo();
    },
  };
}
