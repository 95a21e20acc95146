import { type HandoffActivity, readTranscript, readValue } from "#local/world/directLine";
import type { ArticleRecord, CaseRecord, ConversationScript, EarlierRecord, PastStory, ScriptTurn } from "./records";

/** Seconds between two turns that say nothing about time. */
const usualPause = 15;

/** An article that passed the check, with what it left out filled in as the schema says. */
export function fillInArticle(value: unknown): ArticleRecord {
  const defaults = { keywords: [], product: null, versions: [], language: "en-us", updated: null };
  return { ...defaults, ...(value as Pick<ArticleRecord, "id" | "title" | "html"> & Partial<ArticleRecord>) };
}

/** A case that passed the check, filled in. */
export function fillInCase(value: unknown): CaseRecord {
  const defaults = { description: "", product: null, opened: null, resolved: null, article: null, reopened: false };
  return {
    ...defaults,
    customer: "",
    outcome: "Problem Solved",
    ...(value as Pick<CaseRecord, "id" | "title" | "resolution"> & Partial<CaseRecord>),
  };
}

type LooseTurn = Omit<ScriptTurn, "seconds"> & { readonly seconds?: number };
type LooseCase = { readonly id: string; readonly title: string; readonly description?: string };
type LooseScript = Omit<Partial<ConversationScript>, "customer" | "case" | "earlier" | "turns"> & {
  readonly id: string;
  readonly customer?: Partial<ConversationScript["customer"]>;
  readonly case?: LooseCase | null;
  readonly earlier?: { readonly conversations?: EarlierRecord["conversations"]; readonly cases?: readonly LooseCase[] };
  readonly turns: readonly LooseTurn[];
};

function fillInTurns(turns: readonly LooseTurn[]): readonly ScriptTurn[] {
  let clock = 0;
  return turns.map((turn) => {
    clock = turn.seconds ?? clock + usualPause;
    return { ...turn, seconds: clock };
  });
}

const fillInOpenCase = (given: LooseCase): EarlierRecord["cases"][number] => ({ description: "", ...given });

/** A conversation that passed the check, filled in: only `id` and `turns` are needed. */
export function fillInConversation(value: unknown): ConversationScript {
  const given = value as LooseScript;
  return {
    id: given.id,
    customer: { name: "Customer", locale: "en-US", email: "", ...given.customer },
    queue: given.queue ?? "Support",
    product: given.product ?? null,
    case: given.case ? fillInOpenCase(given.case) : null,
    earlier: {
      conversations: given.earlier?.conversations ?? [],
      cases: (given.earlier?.cases ?? []).map(fillInOpenCase),
    },
    tone: given.tone ?? [],
    handoff: given.handoff ?? null,
    turns: fillInTurns(given.turns),
    after: given.after ?? [],
    recorded: null,
  };
}

/** Conversations that are over, filled in: what a story has no words for stays unsaid. */
export function fillInPast(value: unknown): PastStory {
  const given = value as Pick<PastStory, "id" | "topic" | "asks" | "answer"> & Partial<PastStory>;
  return {
    ...{ queue: "Support", product: null, locale: "en-US", reason: "AgentTransferRequestedByUser", article: null },
    ...{ more: [], closing: "", yes: [], person: [], hands: "", ticket: "", nobody: "" },
    ...given,
    endings: { before: given.endings?.before ?? "", after: given.endings?.after ?? "" },
  };
}

/** A recorded hand-off as a conversation that can be played; `id` is the file's name without its ending. */
export function fromHandoff(id: string, recorded: HandoffActivity): ConversationScript {
  const messages = readTranscript(recorded);
  const customer = messages.find(({ from }) => from?.role !== "bot")?.from?.name;
  const locale = readValue(recorded, "va_Language");
  return {
    ...fillInConversation({ id, turns: [] }),
    customer: { name: customer || "Customer", locale: locale || "en-US", email: "" },
    turns: messages.map(({ from, text }, index) => ({
      speaker: from?.role === "bot" ? "agent" : "customer",
      text: text ?? "",
      seconds: index * usualPause,
    })),
    recorded,
  };
}
