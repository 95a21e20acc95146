import type { StoreApi } from "zustand/vanilla";
import type { Evidence, Score, SourcedLine } from "#domain/evidence";
import type { Correction } from "#domain/brief";
import type { Judgement } from "#domain/feedback";
import type { Draft, SummaryWords, Ticket } from "#domain/followup";
import type { ArticleSuggestion } from "#domain/suggestions";
import type { SimilarCase } from "#domain/cases";
import type { RecordRef } from "./ports";
import type { DeskState, DraftName } from "./state";

/** One conversation's desk as the panels see it: a store to read and gestures to make. */
export interface Desk {
  readonly conversationId: string;
  /** The signed-in user's id; "" when the page does not say. */
  readonly person: string;
  readonly store: Pick<StoreApi<DeskState>, "getState" | "subscribe">;
  showEvidence(evidence: Evidence): void;
  clearEvidence(): void;
  /** The text of a card, into the send box. `target` names the card in `acts`. */
  insert(target: string, text: string): void;
  linkArticle(suggestion: ArticleSuggestion): void;
  linkCase(similar: SimilarCase): void;
  copy(target: string, text: string): void;
  /** Shows a row in the host; null where the host opens none. */
  readonly openRecord: ((row: RecordRef) => void) | null;
  judge(judgement: Judgement): void;
  logGap(): void;
  openTicket(ticket: Ticket): void;
  /** The conversation's own case, where it has none; done again, it is linked again. */
  createCase(ticket: Ticket): void;
  /** Begins the summary, in these words; a panel that shows it says so once. */
  openWrapUp(words: SummaryWords): void;
  editDraft(name: DraftName, draft: Draft): void;
  /** Settles a conflict: this is to be kept instead of both. */
  chooseDraft(name: DraftName, draft: Draft): void;
  /**
   * Corrects a line of the brief. `before` is the correction that was found for it, null where there was none. Who did it and
   * when the desk knows; personal data in the new words is masked.
   */
  correct(change: Omit<Correction, "by" | "at">, before: Correction | null): void;
  /** What weighed for and against a line of the brief being in its section; null for one that rules wrote. */
  explain(line: SourcedLine): Score | null;
  /**
   * Searches for a person's own words, beside what is suggested; "" ends the search. While a person is still typing the
   * desk waits for a pause.
   */
  searchArticles(words: string, typing?: boolean): void;
  searchCases(words: string, typing?: boolean): void;
  retry(source: string): void;
}
