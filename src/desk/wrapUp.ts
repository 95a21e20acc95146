import { writeSummary } from "#domain/brief";
import type { Draft } from "#domain/followup";
import { createDraftSaver, type DraftSaver } from "./draft";
import { createLoader } from "./loader";
import type { DeskPorts } from "./ports";
import type { DraftName, SaveState } from "./state";
import { type View, valueOf } from "./view";

/** The summary follows the conversation this far behind, in milliseconds, until a person takes it over. */
const pause = 500;

/** What is written about a conversation at its end. */
export interface WrapUp {
  /** Reads what is saved and begins the summary; a panel that shows it calls this, more often is the same. */
  open(): void;
  /** The conversation went on. */
  hear(): void;
  edit(name: DraftName, draft: Draft): void;
  choose(name: DraftName, draft: Draft): void;
  /** What a person asks for after a failure: read again, save again. */
  retry(): void;
  /** Dataverse is back: what waits is read and saved. */
  wake(): void;
  close(): void;
}

type WrapUpParts = { readonly conversationId: string; readonly ports: DeskPorts; readonly view: View };

export function createWrapUp({ conversationId, ports, view }: WrapUpParts): WrapUp {
  const { clock, drafts } = ports;
  let opened = false;
  let stopWriting: (() => void) | null = null;

  function show(name: DraftName, save: SaveState, draft?: Draft): void {
    const before = view.get().drafts;
    view.set({ drafts: { ...before, [name]: { draft: draft ?? before[name].draft, save } } });
  }

  const openSaver = (name: DraftName): DraftSaver =>
    createDraftSaver({
      clock,
      write(draft, version) {
        const caseId = valueOf(view.get().conversation)?.case?.id ?? null;
        return drafts.write({ name, conversationId, caseId }, draft, version);
      },
      show: (save, draft) => show(name, save, draft),
    });
  const savers: Readonly<Record<DraftName, DraftSaver>> = { summary: openSaver("summary"), note: openSaver("note") };
  const all = [savers.summary, savers.note];
  const flush = (): void => all.forEach((saver) => saver.flush());

  /** Warmline's own summary stands until something is saved or a person writes. */
  function writeOwn(): void {
    stopWriting = null;
    const { draft, save } = view.get().drafts.summary;
    if (save.kind !== "new") return;
    const { wanted, done } = writeSummary(view.get().transcript.turns);
    const text = [wanted, done].flatMap((line) => (line ? [line.text] : [])).join("\n");
    show("summary", save, { ...draft, author: "ai", text });
  }

  const reading = createLoader({
    source: "drafts",
    clock,
    read: (cancel) => drafts.read(conversationId, cancel),
    apply(saved) {
      savers.summary.receive(saved.summary);
      savers.note.receive(saved.note);
    },
    fail(problem) {
      for (const name of ["summary", "note"] as const)
        if (view.get().drafts[name].save.kind === "new") show(name, { kind: "unread", problem });
    },
  });

  const stopWatching = ports.watchLeaving(flush);

  return {
    open() {
      if (opened) return;
      opened = true;
      reading.run();
      writeOwn();
    },
    hear() {
      if (opened) stopWriting ??= clock.after(pause, writeOwn);
    },
    edit: (name, draft) => savers[name].edit(draft),
    choose: (name, draft) => savers[name].choose(draft),
    retry() {
      reading.run();
      flush();
    },
    wake() {
      reading.wake();
      flush();
    },
    close() {
      stopWatching();
      stopWriting?.();
      reading.close();
      all.forEach((saver) => saver.close());
    },
  };
}
