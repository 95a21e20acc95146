import { createStore } from "zustand/vanilla";
import { emptyTranscript } from "#domain/conversation";
import { emptyDraft } from "#domain/followup";
import { createGestures } from "#desk/conversation/acts";
import { createMind } from "./mind";
import { createNative } from "./native";
import type { DeskPorts } from "#desk/conversation/shape";
import { createReading } from "./reading";
import type { OpenDesk } from "./registry";
import { runSources } from "#desk/kit";
import { createShowing } from "./showing";
import { sources } from "./sources";
import type { DeskState } from "#desk/conversation/shape";
import { createSearches } from "./searching";
import type { View } from "#desk/conversation/shape";
import { createWrapUp } from "#desk/conversation/acts";

const newDraft = { draft: emptyDraft, save: { kind: "new" } } as const;

const openingState: DeskState = {
  settings: null,
  conversation: { kind: "loading" },
  handoff: { kind: "loading" },
  transcript: emptyTranscript,
  chapters: [],
  feed: { kind: "opening" },
  brief: { kind: "loading" },
  history: { kind: "loading" },
  sentiment: { kind: "loading" },
  native: { sentiment: null, summary: "", events: [] },
  suggestions: { kind: "loading" },
  cases: { kind: "loading" },
  caseSources: { newest: 0, found: 0, path: "" },
  found: { articles: null, cases: null },
  documents: [],
  drafts: { summary: newDraft, note: newDraft, case: newDraft, ticket: newDraft, corrections: newDraft },
  corrections: [],
  linked: [],
  made: { case: null, ticket: null },
  focus: null,
  insertOffered: true,
  acts: {},
};

const hour = 3_600_000;

/**
 * Opens one conversation's desk: reads its sources, listens to its feeds, thinks with the domain at every turn and keeps
 * all of it in one store. Closing cancels every request and timer, drops every late answer and empties the store.
 */
export function createDesk(conversationId: string, ports: DeskPorts): OpenDesk {
  const store = createStore<DeskState>(() => openingState);
  const mind = createMind();
  let open = true;
  const view: View = {
    get: () => store.getState(),
    set(change: Partial<DeskState>) {
      if (open) store.setState(change);
    },
  };
  const showing = createShowing({ view, mind, clock: ports.clock, look: () => running.look() });
  const {
    close: closeActs,
    wake: wakeActs,
    receive,
    resume,
    ...gestures
  } = createGestures({
    conversationId,
    ports,
    view,
    terms: () => mind.answered?.terms ?? [],
    judged(judgement) {
      mind.learn({ judgements: [...mind.inputs.judgements, judgement] });
      showing.order();
    },
    caseMade: () => reading.retry("conversation"),
  });
  const wrapUp = createWrapUp({ conversationId, ports, view });
  const running = runSources(
    sources,
    {
      conversationId,
      ports,
      view,
      mind,
      showing,
      received(kept) {
        wrapUp.receive(kept);
        receive(kept);
        if (kept.attended.length === 0) return;
        mind.learn({ attended: kept.attended });
        showing.words();
      },
      unread: (problem) => wrapUp.unread(problem),
    },
    { clock: ports.clock, line: ports.searchLine, begun: () => showing.isBegun },
  );
  void ports.settings?.then((settings) => {
    if (!open) return;
    const { silence, suggestionBar, internalWords } = settings;
    mind.learn({ silence: silence * hour, bar: suggestionBar / 100, internalWords });
    showing.words({ settings });
  });
  const reading = createReading({ conversationId, ports, view, mind, showing, sources: running });
  const searches = createSearches({ ports, view, mind });
  const native = createNative({ conversationId, ports, view });
  const stopHearing = store.subscribe((now, before) => {
    if (now.brief !== before.brief || now.transcript !== before.transcript || now.corrections !== before.corrections)
      wrapUp.hear();
    if (now.transcript !== before.transcript || now.conversation !== before.conversation) native.follow();
  });
  const stopWaking = ports.watchRecovery?.(() => {
    running.wake();
    searches.wake();
    wakeActs();
    wrapUp.flush();
  });
  reading.open();
  for (const left of ports.takeBack(conversationId)) {
    if ("act" in left) resume(left.act);
    else wrapUp.resume(left);
  }
  native.open();
  return {
    desk: {
      conversationId,
      person: ports.person,
      store,
      searchArticles: (words, typing) => searches.articles.search(words, typing),
      searchCases: (words, typing) => searches.cases.search(words, typing),
      retry(source) {
        if (!searches.retry(source)) reading.retry(source);
        if (source === "drafts") wrapUp.flush();
      },
      explain: (line) => mind.thoughts.explain(line),
      openWrapUp: (words) => wrapUp.begin(words),
      editDraft: (name, draft) => wrapUp.edit(name, draft),
      chooseDraft: (name, draft) => wrapUp.choose(name, draft),
      correct(change, before) {
        wrapUp.correct(change, before);
        gestures.judgeLine(change);
      },
      ...gestures,
    },
    close() {
      open = false;
      reading.close();
      showing.close();
      searches.close();
      closeActs();
      wrapUp.close();
      native.close();
      stopHearing();
      stopWaking?.();
      store.setState(openingState, true);
    },
  };
}
