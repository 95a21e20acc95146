import { findArticles } from "./findArticles";
import type { Mind } from "./mind";
import type { Clock, SearchLine } from "#desk/kit";
import type { DeskPorts } from "#desk/conversation/shape";
import { createAttempt } from "#desk/kit";
import { patience } from "#desk/kit";
import { createSearchPace } from "#desk/kit";
import type { DeskState, Found } from "#desk/conversation/shape";
import type { Loaded } from "#desk/kit";
import { live } from "#desk/kit";
import { type View } from "#desk/conversation/shape";

/** A person who does not type for so long waits for an answer. Milliseconds. */
const typingPause = 500;

/** One search box: what is searched for last is what is shown. Nothing typed is kept anywhere but in the desk's state. */
interface Search {
  /** "" ends it: what is suggested is shown again. */
  search(words: string, typing?: boolean): void;
  /** Asks again at once; false while nothing is searched for. */
  retry(): boolean;
  wake(): void;
  close(): void;
}

type SearchParts<A extends { readonly path: string }, T> = {
  readonly source: string;
  readonly clock: Clock;
  readonly line: SearchLine;
  readonly read: (words: string, cancel: AbortSignal) => Promise<A>;
  readonly rank: (words: string, answer: A) => T;
  /** The words as they may be shown and said: masked. */
  readonly tell: (words: string) => string;
  readonly show: (found: Found<T> | null) => void;
};

function createSearch<A extends { readonly path: string }, T>(parts: SearchParts<A, T>): Search {
  const { source, clock } = parts;
  let words = "";
  const show = (path: string, answer: Loaded<T>): void => parts.show({ words: parts.tell(words), path, answer });
  let stopTyping: (() => void) | null = null;
  const attempt = createAttempt({
    source,
    clock,
    limit: patience,
    run: (cancel) => parts.read(words, cancel),
    done: (answer) => show(answer.path, live(parts.rank(words, answer))),
    failed: (problem) => show("", { kind: "unavailable", problem }),
    again: () => pace.ask(),
  });
  const pace = createSearchPace({ clock, line: parts.line, search: () => attempt.run(), kind: "typed" });

  function stop(): void {
    stopTyping?.();
    stopTyping = null;
    pace.close();
    attempt.close();
  }

  function start(wanted: string): void {
    stopTyping = null;
    if (wanted === words) return;
    stop();
    words = wanted;
    if (words === "") return parts.show(null);
    show("", { kind: "loading" });
    pace.ask();
  }

  return {
    search(typed, typing = false) {
      stopTyping?.();
      const wanted = typed.trim();
      if (typing && wanted !== "") stopTyping = clock.after(typingPause, () => start(wanted));
      else start(wanted);
    },
    retry() {
      if (words === "") return false;
      show("", { kind: "loading" });
      pace.ask();
      return true;
    },
    wake: () => attempt.wake(),
    close: stop,
  };
}

type SearchesParts = { readonly ports: DeskPorts; readonly view: View; readonly mind: Mind };

/** A person's own searches for articles and for cases, ranked as what is suggested is. */
export function createSearches({ ports, view, mind }: SearchesParts) {
  const { clock, searchLine: line } = ports;
  const tell = (words: string): string => mind.thoughts.search(words).typed;
  const show = (change: Partial<DeskState["found"]>): void => view.set({ found: { ...view.get().found, ...change } });
  const articles = createSearch({
    source: "articles",
    clock,
    line,
    read: (words, cancel) => findArticles(ports, mind.thoughts.search(words).ask, cancel),
    rank: (words, answer) => mind.thoughts.search(words).rankArticles(answer.articles, clock.now()),
    tell,
    show: (found) => show({ articles: found }),
  });
  const cases = createSearch({
    source: "cases",
    clock,
    line,
    read: (words, cancel) => ports.cases.search(mind.thoughts.search(words).caseAsk, cancel),
    rank: (words, answer) => mind.thoughts.search(words).rankCases(answer),
    tell,
    show: (found) => show({ cases: found }),
  });
  return {
    articles,
    cases,
    /** False when the source is asked by nobody here. */
    retry: (source: string): boolean =>
      source === "articles" ? articles.retry() : source === "cases" ? cases.retry() : false,
    wake: () => [articles, cases].forEach((search) => search.wake()),
    close: () => [articles, cases].forEach((search) => search.close()),
  };
}
