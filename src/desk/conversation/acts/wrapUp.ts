import { correctBrief, openPromises, writeSummary } from "#domain/brief";
import { type Draft, type SummaryWords, writeWrapUp } from "#domain/followup";
import { createCorrecting } from "./correcting";
import type { Desk } from "#desk/conversation/shape";
import { createDraftSaver, type DraftSaver } from "./draft";
import type { DeskPorts, DraftPlace, Kept, LeftDraft } from "#desk/conversation/shape";
import type { Problem } from "#desk/kit";
import { type DraftName, draftNames, type SaveState } from "#desk/conversation/shape";
import { keep, live, valueOf } from "#desk/kit";
import { type View } from "#desk/conversation/shape";

/** The summary follows the conversation this far behind, in milliseconds, until a person takes it over. */
const pause = 500;

/** What is written about a conversation and kept while it is written. */
export interface WrapUp {
  /** What is kept was read, or could not be. */
  receive(kept: Kept): void;
  unread(problem: Problem): void;
  /** Begins the summary; a panel that shows it calls this, more often is the same. */
  begin(words: SummaryWords): void;
  /** The conversation went on. */
  hear(): void;
  edit(name: DraftName, draft: Draft): void;
  choose(name: DraftName, draft: Draft): void;
  /** Takes up what an earlier desk of the conversation could not save. */
  resume(left: LeftDraft): void;
  readonly correct: Desk["correct"];
  /** Sends at once what waits. */
  flush(): void;
  close(): void;
}

type WrapUpParts = {
  readonly conversationId: string;
  readonly ports: DeskPorts;
  readonly view: View;
};

/** Warmline's own words that nobody has taken over: they are shown, and written nowhere before a person filed them. */
const isOwn = (name: DraftName, draft: Draft): boolean => name === "summary" && draft.author === "ai" && !draft.filed;

/** What of a draft may be written. */
const toKeep = (name: DraftName, draft: Draft): Draft => (isOwn(name, draft) ? { ...draft, text: "" } : draft);

export function createWrapUp({ conversationId, ports, view }: WrapUpParts): WrapUp {
  const { clock, kept } = ports;
  let words: SummaryWords | null = null;
  let stopWriting: (() => void) | null = null;

  /** The summary as the conversation stands now. */
  function writeOwn(said: SummaryWords): string {
    const { transcript, brief, corrections } = view.get();
    const known = valueOf(brief);
    const corrected = known && correctBrief(known, corrections);
    const { wanted, done } = writeSummary(transcript.turns, corrected?.brief);
    const open = corrected
      ? [...openPromises(corrected), ...corrected.brief.missing.map(({ line }) => line)].map(({ text }) => text)
      : [];
    const wants = corrected?.brief.wants ?? wanted;
    return writeWrapUp({ wanted: wants?.text ?? "", done: done?.text ?? "", open }, said);
  }

  function show(name: DraftName, save: SaveState, draft?: Draft): void {
    const { drafts } = view.get();
    const given = draft ?? drafts[name].draft;
    const shown = words && isOwn(name, given) ? { ...given, text: writeOwn(words) } : given;
    view.set({ drafts: { ...drafts, [name]: { draft: shown, save } } });
  }

  /** The case as it was known last: a note may still be sent when the desk has forgotten everything. */
  let caseId: string | null = null;
  function placeOf(name: DraftName): DraftPlace {
    caseId = valueOf(view.get().conversation)?.case?.id ?? caseId;
    return { name, conversationId, caseId };
  }

  const openSaver = (name: DraftName, shown: (save: SaveState, draft?: Draft) => void): DraftSaver =>
    createDraftSaver({
      clock,
      write: (draft, version) => kept.write(placeOf(name), draft, version),
      show: shown,
      holdPage: () => ports.holdPage(),
      handOver: (draft, version) => ports.handOver(placeOf(name), draft, version),
    });
  const correcting = createCorrecting({
    ports,
    view,
    open: (shown) => openSaver("corrections", shown),
    show: (save, draft) => show("corrections", save, draft),
  });
  const saverOf = (name: DraftName): DraftSaver => openSaver(name, (save, draft) => show(name, save, draft));
  const savers: Readonly<Record<DraftName, DraftSaver>> = {
    summary: saverOf("summary"),
    note: saverOf("note"),
    case: saverOf("case"),
    ticket: saverOf("ticket"),
    corrections: correcting.saver,
  };
  const all = draftNames.map((name) => savers[name]);
  const flush = (): void => all.forEach((saver) => saver.flush());

  /** Warmline's own summary stands until a person's is saved or a person writes. */
  function refresh(): void {
    stopWriting = null;
    const { draft, save } = view.get().drafts.summary;
    if (save.kind === "new" && draft.author === "person" && draft.text === "")
      show("summary", save, { ...draft, author: "ai" });
    else if (isOwn("summary", draft)) show("summary", save);
  }

  const stopWatching = ports.watchLeaving(flush);

  return {
    receive({ drafts, history }) {
      view.set({ history: live(history) });
      for (const name of draftNames) {
        savers[name].receive(drafts[name]);
        if (view.get().drafts[name].save.kind === "unread") show(name, { kind: "new" });
      }
      if (words) refresh();
    },
    unread(problem) {
      view.set({ history: keep(view.get().history, problem, clock.now()) });
      for (const name of draftNames)
        if (view.get().drafts[name].save.kind === "new") show(name, { kind: "unread", problem });
    },
    begin(said) {
      if (words) return;
      words = said;
      refresh();
    },
    hear() {
      if (words) stopWriting ??= clock.after(pause, refresh);
    },
    edit: (name, draft) => savers[name].edit(toKeep(name, draft)),
    choose: (name, draft) => savers[name].choose(toKeep(name, draft)),
    resume({ name, draft, version, caseId: known }) {
      caseId = known ?? caseId;
      savers[name].resume(draft, version);
    },
    correct: correcting.correct,
    flush,
    close() {
      stopWatching();
      stopWriting?.();
      all.forEach((saver) => saver.close());
    },
  };
}
