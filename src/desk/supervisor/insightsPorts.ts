import type { Turn } from "#domain/conversation";
import type { GapAnswer, HandleTime } from "#domain/gaps";
import type { Gathering, JudgedSummary } from "#domain/insights";
import type { Session } from "#domain/sessions";
import type { Moment } from "#thinking";

/** What Dataverse counts by itself before a transcript is read; null for what it does not tell. */
export type FirstFigures = {
  readonly transcripts: number | null;
  /** Conversations of the workspace that began in the window, and those of them that came to a person. */
  readonly conversations: number | null;
  readonly toPerson: number | null;
};

export interface TranscriptSource {
  /** How many rows there are since a time, ms since the epoch. */
  count(since: number, cancel: AbortSignal): Promise<number>;
  /** The rows, a page at a time, newest first. */
  pages(since: number, cancel: AbortSignal): AsyncIterable<readonly unknown[]>;
  first(since: number, cancel: AbortSignal): Promise<FirstFigures>;
  /** How long people had conversations that closed since then. */
  handleTime(since: number, cancel: AbortSignal): Promise<HandleTime>;
  /** The rows of one conversation, by their name. */
  named(name: string, cancel: AbortSignal): Promise<readonly unknown[]>;
}

/** What the page around the figures does with them. */
export interface InsightsPage {
  save(name: string, text: string): void;
  print(): void;
  /** An address that opens this page with a figure; null where the panel has no page of its own. */
  link(figure: string, days: number): string | null;
  /** Rejects where the page may not write to the clipboard. */
  copy(text: string): Promise<void>;
  /** What the page was opened with; null where nothing was named. */
  readonly opened: { readonly figure: string | null; readonly days: number | null };
}

/** What reads rows: it weighs as much as the page itself, and comes when somebody asks for it. */
export type TranscriptReader = {
  readonly openGathering: () => Gathering;
  readonly readTalk: (rows: readonly unknown[], session: Session) => readonly Turn[];
  /** What a desk would have shown when just these turns had been heard. */
  readonly replay: (turns: readonly Turn[]) => Promise<Moment>;
  /** What people found useful of cards since a time, ms since the epoch. */
  readonly judged: (since: number, cancel: AbortSignal) => Promise<JudgedSummary>;
  /** What a desk would show of a question, or of turns that were heard: asks for articles and cases. `now`: ms since the epoch. */
  readonly lookUp: (
    asked: string | readonly Turn[],
    language: string,
    now: number,
    cancel: AbortSignal,
  ) => Promise<GapAnswer>;
};

export type InsightsPorts = {
  readonly source: TranscriptSource;
  readonly page: InsightsPage;
  /** Asked for each time it is needed; whoever gives it keeps it. */
  readonly reader: () => Promise<TranscriptReader>;
};
