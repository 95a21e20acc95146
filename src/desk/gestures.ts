import { createActing } from "./acting";
import type { Desk } from "./desk";
import type { DeskPorts } from "./ports";
import { type View, valueOf } from "./view";

type Gestures = Omit<Desk, "conversationId" | "store" | "retry" | "openWrapUp" | "editDraft" | "chooseDraft"> & {
  readonly wake: () => void;
  readonly close: () => void;
};

type GestureParts = {
  readonly conversationId: string;
  readonly ports: DeskPorts;
  readonly view: View;
  /** What was searched for, for the gap log. */
  readonly terms: () => readonly string[];
  readonly judged: (judgement: Parameters<Desk["judge"]>[0]) => void;
};

/** The host has no such thing here, now or later. */
const isAbsent = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "kind" in error && error.kind === "absent";

/** What a person can do on the desk. Every act tells how it went under `acts`. */
export function createGestures({ conversationId, ports, view, terms, judged }: GestureParts): Gestures {
  const { acts, clock } = ports;
  const act = createActing(
    clock,
    (key) => view.get().acts[key],
    (key, state) => view.set({ acts: { ...view.get().acts, [key]: state } }),
  );

  /** The case the conversation belongs to; acts that need one fail with words when there is none. */
  function withCase(run: (caseId: string) => Promise<void>): Promise<void> {
    const known = valueOf(view.get().conversation)?.case;
    return known
      ? run(known.id)
      : Promise.reject(Object.assign(new Error("no case"), { kind: "absent", detail: "incident" }));
  }

  return {
    showEvidence: (evidence) => view.set({ focus: { evidence, count: (view.get().focus?.count ?? 0) + 1 } }),
    clearEvidence: () => view.set({ focus: null }),
    insert(target, text) {
      if (!view.get().insertOffered) return act.once("copy", target, () => acts.copy(text));
      act.once("insert", target, () =>
        acts.insertReply(conversationId, text).catch((error: unknown) => {
          if (!isAbsent(error)) throw error;
          view.set({ insertOffered: false });
          act.once("copy", target, () => acts.copy(text));
        }),
      );
    },
    linkArticle: ({ article }) =>
      act.keep("link", article.id, () => withCase((id) => acts.linkArticle(id, article.id))),
    linkCase: ({ best }) => act.keep("link", best.id, () => withCase((id) => acts.linkCase(id, best.id))),
    copy: (target, text) => act.once("copy", target, () => acts.copy(text)),
    judge(judgement) {
      const verb = judgement.useful ? "useful" : "notUseful";
      act.keep(
        verb,
        judgement.id,
        () => acts.judge(conversationId, judgement),
        () => judged(judgement),
      );
    },
    logGap() {
      const missed = terms();
      // Nothing was searched for: that is no gap, and no panel offers to log one.
      if (missed.length === 0) return;
      act.keep("gap", conversationId, () => acts.logGap(conversationId, missed));
    },
    openTicket: (ticket) => act.keep("ticket", conversationId, () => acts.openTicket(conversationId, ticket)),
    wake: () => act.wake(),
    close: () => act.close(),
  };
}
