import { createActing } from "./acting";
import type { Desk } from "#desk/conversation/shape";
import { createJudging } from "./judging";
import type { Ticket } from "#domain/followup";
import type { Judgement } from "#domain/feedback";
import type { DeskPorts, Kept, LeftAct } from "#desk/conversation/shape";
import type { ActState, LinkedRow, MadeCase } from "#desk/conversation/shape";
import { type View } from "#desk/conversation/shape";
import { valueOf } from "#desk/kit";

type Gestures = Omit<
  Desk,
  | "conversationId"
  | "person"
  | "store"
  | "retry"
  | "openWrapUp"
  | "editDraft"
  | "chooseDraft"
  | "correct"
  | "searchArticles"
  | "searchCases"
  | "explain"
> & {
  /** What was done before this desk was opened: its verbs say so, and the ranking knows it. */
  readonly receive: (kept: Kept) => void;
  /** Takes up an act that an earlier desk of the conversation could not get confirmed. */
  readonly resume: (left: LeftAct) => void;
  /** A line of the brief was not right: that counts as a judgement of the brief. */
  readonly judgeLine: (change: Parameters<Desk["correct"]>[0]) => void;
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
  /** The conversation may have a case now. */
  readonly caseMade: () => void;
};

/** The host has no such thing here, now or later. */
const isAbsent = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "kind" in error && error.kind === "absent";

const opposite = { useful: "notUseful", notUseful: "useful" } as const;

const madeCases = ["case", "ticket"] as const;

/** The acts that were done before, by their keys. */
function listDone({ judgements, linked, made, gap }: Kept, conversationId: string): Readonly<Record<string, ActState>> {
  const done = (at: number): ActState => ({ kind: "done", at, before: true });
  const acts = new Map<string, ActState>();
  for (const { id, useful, at } of judgements) {
    const verb = useful ? "useful" : "notUseful";
    acts.set(`${verb}:${id}`, done(at)).delete(`${opposite[verb]}:${id}`);
  }
  for (const { id } of linked) acts.set(`link:${id}`, done(0));
  for (const kind of madeCases) if (made[kind]) acts.set(`${kind}:${conversationId}`, done(0));
  if (gap) acts.set(`gap:${conversationId}`, done(0));
  return Object.fromEntries(acts);
}

/** What a person can do on the desk. Every act tells how it went under `acts`. */
export function createGestures({ conversationId, ports, view, terms, judged, caseMade }: GestureParts): Gestures {
  const { acts, clock } = ports;
  const act = createActing(
    clock,
    (key) => view.get().acts[key],
    (key, state) => {
      const { [key]: _before, ...others } = view.get().acts;
      view.set({ acts: state ? { ...others, [key]: state } : others });
    },
  );

  /** The case as it was known last: an act may still be run when the desk has forgotten everything. */
  let lastCase: { readonly id: string } | null = null;

  /** The case the conversation belongs to; acts that need one fail with words when there is none. */
  function withCase(run: (caseId: string) => Promise<void>): Promise<void> {
    const conversation = valueOf(view.get().conversation);
    const known = (lastCase = conversation ? conversation.case : lastCase);
    return known
      ? run(known.id)
      : Promise.reject(Object.assign(new Error("no case"), { kind: "absent", detail: "incident" }));
  }

  const leave = (left: () => LeftAct | null) => (): boolean => {
    const known = left();
    try {
      return known !== null && ports.handOverAct(conversationId, known);
    } catch {
      // It cannot be written from elsewhere (nobody knows whose a ticket is): it goes on from here.
      return false;
    }
  };

  const judging = createJudging();
  const open = ports.openRecord;

  function link(row: LinkedRow, before?: { readonly id: string }): void {
    const kind = row.kind === "article" ? "linkArticle" : "linkCase";
    const known = before ?? valueOf(view.get().conversation)?.case;
    act.keep(
      "link",
      row.id,
      () => (before ? acts[kind](before.id, row.id) : withCase((caseId) => acts[kind](caseId, row.id))),
      () => view.set({ linked: [...view.get().linked.filter(({ id }) => id !== row.id), row] }),
      leave(() => (known ? { kind, caseId: known.id, id: row.id } : null)),
    );
  }

  function judge(judgement: Judgement, nth = judging.add(judgement)): void {
    const verb = judgement.useful ? "useful" : "notUseful";
    act.drop(opposite[verb], judgement.id);
    act.keep(
      verb,
      judgement.id,
      () => acts.judge(conversationId, judgement, nth),
      () => judged(judgement),
      leave(() => ({ kind: "judge", judgement, nth })),
    );
  }

  function logGap(missed: readonly string[]): void {
    act.keep(
      "gap",
      conversationId,
      () => acts.logGap(conversationId, missed),
      () => undefined,
      leave(() => ({ kind: "gap", terms: missed })),
    );
  }

  function make(kind: MadeCase, ticket: Ticket, left?: LeftAct): void {
    const known = valueOf(view.get().conversation);
    const now = known && { kind, ticket, customer: known.customer, caseId: known.case?.id ?? null };
    act.keep(
      kind,
      conversationId,
      () => (kind === "case" ? acts.createCase(conversationId, ticket) : acts.openTicket(conversationId, ticket)),
      () => {
        // Made again, it is the row that was there already.
        view.set({ made: { ...view.get().made, [kind]: view.get().made[kind] ?? ticket } });
        if (kind === "case") caseMade();
      },
      leave(() => left ?? now),
    );
  }

  return {
    resume(left) {
      switch (left.kind) {
        case "linkArticle":
          return link({ kind: "article", id: left.id, title: "" }, { id: left.caseId });
        case "linkCase":
          return link({ kind: "case", id: left.id, title: "" }, { id: left.caseId });
        case "judge":
          judging.add(left.judgement);
          return judge(left.judgement, left.nth);
        case "gap":
          return logGap(left.terms);
        case "case":
        case "ticket":
          return make(left.kind, left.ticket, left);
      }
    },
    receive(kept) {
      judging.receive(kept.judgements);
      view.set({
        acts: { ...listDone(kept, conversationId), ...view.get().acts },
        linked: [...kept.linked, ...view.get().linked.filter(({ id }) => kept.linked.every((row) => row.id !== id))],
        made: {
          case: kept.made.case ?? view.get().made.case,
          ticket: kept.made.ticket ?? view.get().made.ticket,
        },
      });
      kept.judgements.forEach(judged);
    },
    judgeLine({ section, text, hidden }) {
      if (text !== null || hidden)
        judge({ target: "brief", id: section, useful: false, reason: hidden ? "hidden" : "edited" });
    },
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
    linkArticle: ({ article: { id, title } }) => link({ kind: "article", id, title }),
    linkCase: ({ best: { id, title } }) => link({ kind: "case", id, title }),
    copy: (target, text) => act.once("copy", target, () => acts.copy(text)),
    openRecord: open ? (row) => act.once("open", row.id, () => open(row)) : null,
    judge: (judgement) => judge(judgement),
    logGap() {
      const missed = terms();
      // Nothing was searched for: that is no gap, and no panel offers to log one.
      if (missed.length === 0) return;
      logGap(missed);
    },
    openTicket: (ticket) => make("ticket", ticket),
    createCase: (ticket) => make("case", ticket),
    wake: () => act.wake(),
    close: () => act.close(),
  };
}
