import type { Loss, Turn } from "#domain/conversation";
import type { HandedFact, HandedGap } from "./handedFact";

/** One thing the agent passed on. `value` is display text, masked; `name` as the agent named it. */
export type HandoffValue = { readonly name: string; readonly value: string; readonly origin: "agent" | "topic" };

/** What came across damaged. `detail` is words for a person, in English, without customer text. */
export type HandoffLoss = Loss;

/** A hand-off after the parse boundary. Every list may be empty; nothing here ever throws. */
export type Handoff = {
  /** False when the agent sent no context at all: the brief is then read from the words alone. */
  readonly present: boolean;
  /** When it was handed over last, ms since the epoch; absent where nothing says so. */
  readonly at?: number;
  readonly conversationId: string;
  readonly agentName: string;
  /** BCP 47, lower case; "" when unknown. */
  readonly language: string;
  readonly lastTopic: string;
  readonly topics: readonly string[];
  readonly lastPhrase: string;
  readonly phrases: readonly string[];
  /** The private message of the Transfer node. */
  readonly message: string;
  /** Everything passed on, the agent's own variables (va_…) among it, so that a line can name any of them as its source. */
  readonly values: readonly HandoffValue[];
  /** What of the values a person would want to know, with its meaning: decided here once, by name and shape. */
  readonly facts: readonly HandedFact[];
  /** What was handed over empty (null, "", "N/A"). */
  readonly gaps: readonly HandedGap[];
  readonly turns: readonly Turn[];
  readonly losses: readonly HandoffLoss[];
};
