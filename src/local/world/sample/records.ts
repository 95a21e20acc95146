import type { RoutingRule } from "#domain/routing";
import type { HandoffActivity } from "#local/world/directLine";

/** A knowledge article of a data folder. `updated` is ISO 8601 or null when unknown. */
export type ArticleRecord = {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly keywords: readonly string[];
  readonly product: string | null;
  readonly versions: readonly string[];
  readonly language: string;
  readonly updated: string | null;
};

export type Outcome = "Problem Solved" | "Information Provided" | "Cancelled" | "Merged";

/** A resolved case of a data folder. */
export type CaseRecord = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly product: string | null;
  readonly opened: string | null;
  readonly resolved: string | null;
  readonly outcome: Outcome;
  readonly resolution: string;
  readonly article: string | null;
  readonly reopened: boolean;
  readonly customer: string;
};

export type Tone = "calm" | "angry" | "confused" | "multilingual" | "multi-issue" | "abusive" | "worried";

/**
 * One message before this representative's part; `seconds` since the conversation began. A `representative` (by `name`) had
 * the conversation before, `system` is the platform itself.
 */
export type ScriptTurn = {
  readonly speaker: "customer" | "agent" | "representative" | "system";
  readonly name?: string;
  readonly text: string;
  readonly seconds: number;
  readonly source?: string;
  /** What the message carries beside its text, as a Bot Framework activity has it: cards, a card's answer, files. */
  readonly activity?: Readonly<Record<string, unknown>>;
};

/** What the simulated customer writes once a person is there; `seconds` after what `on` names. */
export type ScriptLine = {
  readonly on: "accept" | "reply" | "time";
  readonly seconds: number;
  readonly text: string;
};

/** What the agent passed on, in the script's own words. */
export type ScriptHandoff = {
  readonly lastTopic?: string;
  readonly topics?: readonly string[];
  readonly lastPhrase?: string;
  readonly phrases?: readonly string[];
  readonly message?: string;
  readonly language?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
};

type OpenCaseRecord = { readonly id: string; readonly title: string; readonly description: string };

/** What the customer had before: conversations that are over, and cases that are open beside this one's. */
export type EarlierRecord = {
  readonly conversations: readonly { readonly title: string; readonly daysAgo: number }[];
  readonly cases: readonly OpenCaseRecord[];
};

/** A conversation that can be played. `recorded` is a real hand-off, played exactly as it was recorded. */
export type ConversationScript = {
  readonly id: string;
  readonly customer: { readonly name: string; readonly locale: string; readonly email: string };
  readonly queue: string;
  readonly product: string | null;
  readonly case: OpenCaseRecord | null;
  readonly earlier: EarlierRecord;
  readonly tone: readonly Tone[];
  readonly handoff: ScriptHandoff | null;
  readonly turns: readonly ScriptTurn[];
  readonly after: readonly ScriptLine[];
  readonly recorded: HandoffActivity | null;
};

/**
 * Conversations with the agent that are over, all about one matter: each asks in one of the ways of `asks` and ends as a letter of
 * `endings` says (docs/data.md), `before` with an older version of the agent and `after` with the newest.
 */
export type PastStory = {
  readonly id: string;
  readonly topic: string;
  readonly queue: string;
  readonly product: string | null;
  readonly locale: string;
  /** Microsoft's outcome reason of those that were escalated. */
  readonly reason: string;
  readonly asks: readonly string[];
  readonly answer: string;
  /** Number of the article that the agent answers from. */
  readonly article: string | null;
  /** What goes on where it is not solved at once: customer, then agent. */
  readonly more: readonly (readonly [customer: string, agent: string])[];
  readonly closing: string;
  readonly yes: readonly string[];
  readonly person: readonly string[];
  readonly hands: string;
  readonly ticket: string;
  readonly nobody: string;
  readonly endings: { readonly before: string; readonly after: string };
};

/** Something in a data folder that was left out: where ("cases.jsonl:12") and why. */
export type DataProblem = { readonly place: string; readonly reason: string };

/** The workstream of an organisation: which queue takes what, when queues are open, and where they send what they cannot take. */
export type RoutingFile = {
  /** IANA; UTC where left out. */
  readonly timeZone?: string;
  readonly rules: readonly {
    readonly name: string;
    readonly when: RoutingRule["all"];
    readonly queue: string;
    readonly skills?: readonly string[];
  }[];
  readonly fallback: string;
  readonly queues: readonly {
    readonly name: string;
    /** Days from 0, Sunday; times as "08:00". Always open where left out. */
    readonly hours?: readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[];
    readonly overflow?: readonly {
      readonly when: "closed" | "waiting" | "wait";
      readonly limit?: number;
      readonly to: string | null;
    }[];
  }[];
};

/** Everything read from a data folder. */
export type World = {
  readonly articles: readonly ArticleRecord[];
  readonly cases: readonly CaseRecord[];
  readonly conversations: readonly ConversationScript[];
  readonly past: readonly PastStory[];
  /** `routing.json`, where there is one. */
  readonly routing?: RoutingFile;
  readonly problems: readonly DataProblem[];
};
