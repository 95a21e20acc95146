import type { Attendance, Turn } from "#domain/conversation";
import { emptyTranscript, mergeTurns } from "#domain/conversation";
import type { Suggestions } from "#domain/suggestions";
import { createAnswers } from "./answers";
import { createCaseSearch } from "./caseSearch";
import { createDocuments } from "./documents";
import { openFeeds } from "./feeds";
import { createFirstPaint } from "./firstPaint";
import { createLoader } from "./loader";
import { createMood } from "./mood";
import type { DeskPorts } from "./ports";
import type { SourceName } from "./problem";
import { createSearchPace } from "./searchPace";
import type { DeskState, FeedState } from "./state";
import type { Thinking } from "./thinking";
import { isSettled, keep, live, type View } from "./view";
import { sayOfWords } from "./wordsRead";

/** The desk's reading: its sources and feeds, and what each new word changes. */
export interface Reading {
  open(): void;
  /** Asks a source again at once, as a person wants it. */
  retry(source: SourceName): void;
  /** Dataverse is back: what waits is asked for again. */
  wake(): void;
  /** Orders articles and cases anew from what is known. */
  order(): void;
  /** Who had the conversation before. */
  meet(attended: readonly Attendance[]): void;
  close(): void;
}

type ReadingParts = {
  readonly conversationId: string;
  readonly ports: DeskPorts;
  readonly view: View;
  readonly thinking: Thinking;
};

export function createReading({ conversationId, ports, view, thinking }: ReadingParts): Reading {
  const { clock } = ports;

  const first = createFirstPaint(clock);

  /** Null while there is nothing to read: the brief waits for the hand-off, unless there are words already. */
  function readBrief({ handoff, transcript }: DeskState): DeskState["brief"] | null {
    const silent = transcript.turns.length === 0;
    if (silent && !isSettled(handoff)) return null;
    const unread = silent && handoff.kind === "unavailable";
    return unread ? { kind: "unavailable", problem: handoff.problem } : live(thinking.brief());
  }

  const answers = createAnswers({ view, thinking, clock, ordered: () => documents.find() });
  const documents = createDocuments({ ports, view, thinking, found: () => answers.order() });
  const mood = createMood({ ports, view, thinking });
  const cases = createCaseSearch({ ports, view, thinking, answers });

  /** How the customer feels. */
  function feel(state: DeskState): Pick<DeskState, "sentiment"> {
    return { sentiment: sayOfWords(state, state.sentiment, () => thinking.sentiment(), clock.now()) };
  }

  /** Everything heard so far; it is on the screen a task later. */
  let transcript = emptyTranscript;
  let stopShowing: (() => void) | null = null;

  /** What is known changed: what is read from the words changes in the same step, the order of the answers after it. */
  function think(change: Partial<DeskState>): void {
    stopShowing?.();
    stopShowing = null;
    const known = { ...change, transcript: thinking.transcript(), chapters: thinking.chapters() };
    const brief = readBrief({ ...view.get(), ...known });
    if (!brief) return view.set(known);
    if (first.isOver) view.set({ ...known, brief, ...feel({ ...view.get(), ...known }) });
    else {
      view.set({ ...known, brief });
      first.after(() => view.set(feel(view.get())));
    }
    answers.order();
    first.after(() => mood.follow());
  }

  /** Looks for answers to what is known now. */
  function ask(): void {
    first.after(findArticles);
    first.after(() => cases.find());
  }

  /**
   * Merges turns; tells whether they changed anything, and whether that is worth asking about: the customer said something
   * new, or the first words are here, even if nobody but the system has spoken yet.
   */
  function listen(turns: readonly Turn[]): { readonly changed: boolean; readonly worthAsking: boolean } {
    const before = transcript;
    transcript = mergeTurns(before, turns);
    if (transcript === before) return { changed: false, worthAsking: false };
    const { customerSpoke } = thinking.hear(transcript);
    return { changed: true, worthAsking: customerSpoke || before.turns.length === 0 };
  }

  /** The question goes out before the screen is drawn, so that its answer is on its way meanwhile; a burst is drawn once. */
  function hear(turns: readonly Turn[]): void {
    const { changed, worthAsking } = listen(turns);
    if (worthAsking) ask();
    if (changed) stopShowing ??= clock.after(0, () => think({}));
  }

  const conversation = createLoader({
    source: "conversation",
    clock,
    read: (cancel) => ports.conversations.read(conversationId, cancel),
    apply(value) {
      thinking.learn(value);
      think({ conversation: live(value) });
      // Its case may name the product: a search that went out without it is worth asking again.
      if (isSettled(view.get().handoff)) ask();
    },
    fail(problem) {
      view.set({ conversation: keep(view.get().conversation, problem, clock.now()) });
      if (isSettled(view.get().handoff)) ask();
    },
  });

  const handoff = createLoader({
    source: "handoff",
    clock,
    read: (cancel) => ports.handoffs.read(conversationId, cancel),
    apply(value) {
      thinking.receive(value);
      listen(value.turns);
      // What goes over two messages is masked when they stand together.
      think({ handoff: live({ ...value, turns: mergeTurns(emptyTranscript, value.turns).turns }) });
      ask();
    },
    fail(problem) {
      think({ handoff: keep(view.get().handoff, problem, clock.now()) });
      ask();
    },
  });

  const articles = createLoader({
    source: "articles",
    clock,
    read: (cancel) => ports.knowledge.search({ ...thinking.ask(), inTurn }, cancel),
    apply(answer) {
      thinking.offerArticles(answer.articles);
      answers.receive("suggestions");
      cases.find();
    },
    fail(problem) {
      searched = null;
      view.set({ suggestions: keep(view.get().suggestions, problem, clock.now()) });
      documents.find();
      cases.find();
    },
    again: () => pace.ask(),
  });

  /** The ask that was searched for last; null when its search failed. */
  let searched: string | null = null;
  let inTurn = true;
  const pace = createSearchPace({
    clock,
    line: ports.searchLine,
    kind: "articles",
    search(turn) {
      const ask = thinking.ask();
      if (ask.terms.length === 0) return sayUnasked();
      searched = JSON.stringify(ask);
      inTurn = turn;
      articles.run();
      answers.hold();
    },
  });

  /** Without words nothing was searched for: that is said, and never that nothing was found. */
  function sayUnasked(): void {
    searched = null;
    const state = view.get();
    const none = (): Suggestions => ({ kind: "none", nearest: null, others: [], unasked: true });
    view.set({ suggestions: sayOfWords(state, state.suggestions, none, clock.now()) });
  }

  /** The saved transcript repeats what was heard live: the same ask again would find the same articles. */
  function findArticles(): void {
    if (JSON.stringify(thinking.ask()) !== searched) pace.ask();
  }

  /** While nobody has said anything, the feeds' state is what the panels have to say. */
  function showFeed(feed: FeedState): void {
    if (transcript.turns.length > 0) return view.set({ feed });
    think({ feed });
    if (isSettled(view.get().handoff)) ask();
  }

  let closeFeeds: () => void = () => undefined;
  function openAllFeeds(): void {
    closeFeeds();
    closeFeeds = openFeeds(ports.feeds, conversationId, hear, showFeed, () => transcript.turns);
  }

  const runs: Readonly<Record<SourceName, () => void>> = {
    conversation: () => conversation.run(),
    handoff: () => handoff.run(),
    transcript: openAllFeeds,
    articles: () => pace.ask(),
    cases: () => cases.retry(),
    drafts: () => undefined,
    acts: () => undefined,
  };

  return {
    open() {
      conversation.run();
      handoff.run();
      openAllFeeds();
      mood.open();
    },
    retry: (source) => runs[source](),
    wake: () => [conversation, handoff, articles, cases, documents].forEach((source) => source.wake()),
    order: () => answers.order(),
    meet(attended) {
      if (attended.length === 0) return;
      thinking.meet(attended);
      think({});
    },
    close() {
      stopShowing?.();
      pace.close();
      answers.close();
      mood.close();
      first.close();
      closeFeeds();
      for (const source of [conversation, handoff, articles, cases, documents]) source.close();
    },
  };
}
