import type { Judgement } from "#domain/feedback";
import type { Desk, DeskState, DraftName, RecordRef } from "#desk/conversation";
import { emptyTranscript } from "#domain/conversation";
import type { Evidence, Score, SourcedLine } from "#domain/evidence";
import type { Correction } from "#domain/brief";
import { emptyDraft, type Draft, type Ticket } from "#domain/followup";

/** A gesture a panel made, in the desk's own words. */
export type DeskCall =
  | { readonly kind: "showEvidence"; readonly evidence: Evidence }
  | { readonly kind: "clearEvidence" | "logGap" | "openWrapUp" }
  | { readonly kind: "editDraft" | "chooseDraft"; readonly name: DraftName; readonly draft: Draft }
  | { readonly kind: "insert" | "copy"; readonly target: string; readonly text: string }
  | { readonly kind: "linkArticle" | "linkCase"; readonly id: string }
  | { readonly kind: "searchArticles" | "searchCases"; readonly words: string; readonly typing: boolean }
  | { readonly kind: "openRecord"; readonly row: RecordRef }
  | { readonly kind: "judge"; readonly judgement: Judgement }
  | { readonly kind: "openTicket" | "createCase"; readonly ticket: Ticket }
  | { readonly kind: "correct"; readonly change: Omit<Correction, "by" | "at">; readonly before: Correction | null }
  | { readonly kind: "retry"; readonly source: string };

/** A desk without sources: it holds the state it is given and writes down the gestures. */
export interface FakeDesk extends Desk {
  readonly calls: readonly DeskCall[];
  /** What is told of lines when it is asked why they are here. */
  readonly explained: Map<SourcedLine, Score>;
  /** Changes the state as the real desk would: listeners hear of it at once. */
  set(change: Partial<DeskState>): void;
}

const newDraft: DeskState["drafts"]["summary"] = { draft: emptyDraft, save: { kind: "new" } };

/** Drafts of which only these are begun. */
export const draftsOf = (given: Partial<DeskState["drafts"]>): DeskState["drafts"] => ({
  summary: newDraft,
  note: newDraft,
  case: newDraft,
  ticket: newDraft,
  corrections: newDraft,
  ...given,
});

const opening: DeskState = {
  conversation: { kind: "loading" },
  handoff: { kind: "loading" },
  transcript: emptyTranscript,
  chapters: [],
  feed: { kind: "opening" },
  brief: { kind: "loading" },
  history: { kind: "loading" },
  sentiment: { kind: "loading" },
  settings: null,
  native: { sentiment: null, summary: "", events: [] },
  suggestions: { kind: "loading" },
  cases: { kind: "loading" },
  caseSources: { newest: 0, found: 0, path: "" },
  found: { articles: null, cases: null },
  documents: [],
  drafts: draftsOf({}),
  corrections: [],
  linked: [],
  made: { case: null, ticket: null },
  focus: null,
  insertOffered: true,
  acts: {},
};

/** Builds a fake desk; what is not given is as on a desk that has just been opened. */
export function buildDesk(given: Partial<DeskState> = {}, conversationId = "conversation-1"): FakeDesk {
  const calls: DeskCall[] = [];
  const explained = new Map<SourcedLine, Score>();
  const listeners = new Set<(state: DeskState, before: DeskState) => void>();
  let state: DeskState = { ...opening, ...given };
  const set = (change: Partial<DeskState>): void => {
    const before = state;
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener(state, before);
  };
  return {
    conversationId,
    person: "me",
    calls,
    set,
    store: {
      getState: () => state,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    showEvidence: (evidence) => {
      calls.push({ kind: "showEvidence", evidence });
      set({ focus: { evidence, count: (state.focus?.count ?? 0) + 1 } });
    },
    clearEvidence: () => {
      calls.push({ kind: "clearEvidence" });
      set({ focus: null });
    },
    insert: (target, text) => void calls.push({ kind: "insert", target, text }),
    linkArticle: ({ article }) => void calls.push({ kind: "linkArticle", id: article.id }),
    linkCase: ({ best }) => void calls.push({ kind: "linkCase", id: best.id }),
    copy: (target, text) => void calls.push({ kind: "copy", target, text }),
    openRecord: (row) => void calls.push({ kind: "openRecord", row }),
    judge: (judgement) => void calls.push({ kind: "judge", judgement }),
    logGap: () => void calls.push({ kind: "logGap" }),
    openWrapUp: () => void calls.push({ kind: "openWrapUp" }),
    editDraft(name, draft) {
      calls.push({ kind: "editDraft", name, draft });
      set({ drafts: { ...state.drafts, [name]: { draft, save: { kind: "saving" } } } });
    },
    chooseDraft: (name, draft) => void calls.push({ kind: "chooseDraft", name, draft }),
    openTicket: (ticket) => void calls.push({ kind: "openTicket", ticket }),
    explained,
    explain: (line) => explained.get(line) ?? null,
    createCase: (ticket) => void calls.push({ kind: "createCase", ticket }),
    correct: (change, before) => void calls.push({ kind: "correct", change, before }),
    searchArticles: (words, typing = false) => void calls.push({ kind: "searchArticles", words, typing }),
    searchCases: (words, typing = false) => void calls.push({ kind: "searchCases", words, typing }),
    retry: (source) => void calls.push({ kind: "retry", source }),
  };
}
