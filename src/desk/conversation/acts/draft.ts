import { type Draft, emptyDraft, putTogether, writeDraft } from "#domain/followup";
import { createAttempt } from "#desk/kit";
import type { Clock } from "#desk/kit";
import type { SavedDraft, WrittenDraft } from "#desk/conversation/shape";
import type { SaveState } from "#desk/conversation/shape";

/** What a person types is sent this soon, in milliseconds; at most twice a second, however long they type. */
const pause = 500;
/** Unsaved for longer than this is said to be unsaved. Milliseconds. */
const soon = 1_000;

/** Keeps one draft written ahead: it is saved only when the platform said so, and never over somebody else's words. */
export interface DraftSaver {
  /** What was saved before; `null` when there is nothing. */
  receive(saved: SavedDraft | null): void;
  edit(draft: Draft): void;
  /** Takes up what an earlier desk of the conversation could not save. */
  resume(draft: Draft, version: string | null): void;
  /** Settles a conflict with what a person chose or put together. */
  choose(draft: Draft): void;
  /** Sends at once what waits. */
  flush(): void;
  /** What was not saved is handed over, or sent from here until it is; two versions are put together. */
  close(): void;
}

type DraftSaverParts = {
  readonly clock: Clock;
  /** Writes over the version given, or the first one; answers what is there instead when that is another. */
  readonly write: (draft: Draft, version: string | null) => Promise<WrittenDraft>;
  readonly show: (save: SaveState, draft?: Draft) => void;
  /** As the desk's ports have them. */
  readonly holdPage: () => () => void;
  readonly handOver: (draft: Draft, version: string | null) => boolean;
};

export function createDraftSaver({ clock, write, ...parts }: DraftSaverParts): DraftSaver {
  /** What a person wants kept and the platform has not confirmed. */
  let wanted: Draft | null = null;
  let version: string | null = null;
  /** Texts that were sent without an answer: when one of them is what is there, it is ours. */
  const unanswered = new Set<string>();
  let theirs: Draft | null = null;
  /** When the first of what is not on its way yet was typed. */
  let typedAt: number | null = null;
  let sent: Draft | null = null;
  let closed = false;
  let stopSend: (() => void) | null = null;
  let stopLate: (() => void) | null = null;

  let shown: SaveState = { kind: "new" };
  let release: (() => void) | null = null;
  function show(save: SaveState, draft?: Draft): void {
    shown = save;
    if (save.kind === "unsaved" || save.kind === "conflict") release ??= parts.holdPage();
    else if (save.kind === "saved") letGo();
    parts.show(save, draft);
  }

  function letGo(): void {
    release?.();
    release = null;
  }

  function endLate(): void {
    stopLate?.();
    stopLate = null;
  }

  function meet(saved: SavedDraft): void {
    version = saved.version;
    if (closed && wanted) {
      // Nobody is there to choose: nothing of either is lost.
      wanted = putTogether(wanted, saved.draft);
      return send();
    }
    theirs = saved.draft;
    attempt.close();
    endLate();
    show({ kind: "conflict", theirs });
  }

  function settle(answer: WrittenDraft): void {
    if (answer.kind === "theirs" && !unanswered.has(writeDraft(answer.draft))) return meet(answer);
    version = answer.version;
    unanswered.clear();
    if (answer.kind === "saved") endLate();
    if (answer.kind === "saved" && wanted === sent) {
      wanted = null;
      show({ kind: "saved", at: clock.now() });
    } else if (closed) send();
    else waitFor(pause);
  }

  const attempt = createAttempt({
    source: "drafts",
    clock,
    run() {
      sent = wanted ?? emptyDraft;
      typedAt = null;
      unanswered.add(writeDraft(sent));
      return write(sent, version);
    },
    done: settle,
    failed(problem) {
      endLate();
      show({ kind: "unsaved", problem });
    },
    again: send,
  });

  function send(): void {
    stopSend?.();
    stopSend = null;
    if (wanted && !theirs && attempt.state !== "underWay") attempt.run();
  }

  /** What failed is tried again at its time, and is said to be unsaved until then: more words wait with it. */
  function waitFor(milliseconds: number): void {
    if (attempt.state === "waiting") return;
    const waited = clock.now() - (typedAt ?? clock.now());
    stopLate ??= clock.after(Math.max(0, soon - waited), () => show({ kind: "unsaved", problem: null }));
    stopSend ??= clock.after(milliseconds, send);
  }

  return {
    receive(saved) {
      if (!saved || attempt.state === "underWay" || version !== null) return;
      // What was left may have been saved after all.
      if (wanted && unanswered.has(writeDraft(saved.draft))) {
        attempt.close();
        sent = wanted;
        return settle({ ...saved, kind: "saved" });
      }
      if (wanted) return meet(saved);
      version = saved.version;
      show({ kind: "saved", at: saved.at }, saved.draft);
    },
    edit(draft) {
      wanted = draft;
      typedAt ??= clock.now();
      if (theirs) return show({ kind: "conflict", theirs }, draft);
      show(shown.kind === "unsaved" ? shown : { kind: "saving" }, draft);
      waitFor(pause);
    },
    resume(draft, before) {
      wanted = draft;
      version = before;
      show({ kind: "unsaved", problem: null }, draft);
      send();
    },
    choose(draft) {
      theirs = null;
      wanted = draft;
      show({ kind: "saving" }, draft);
      waitFor(0);
    },
    flush: send,
    close() {
      closed = true;
      endLate();
      stopSend?.();
      stopSend = null;
      if (wanted && theirs) wanted = putTogether(wanted, theirs);
      theirs = null;
      const left = shown.kind === "unsaved" || shown.kind === "conflict" ? wanted : null;
      if (left && parts.handOver(left, version)) {
        wanted = null;
        attempt.close();
        letGo();
      } else send();
    },
  };
}
