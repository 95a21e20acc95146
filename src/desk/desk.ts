import type { StoreApi } from "zustand/vanilla";
import type { Evidence } from "#domain/evidence";
import type { Draft, Ticket } from "#domain/followup";
import type { ArticleSuggestion } from "#domain/suggestions";
import type { SimilarCase } from "#domain/cases";
import type { Judgement } from "./ports";
import type { SourceName } from "./problem";
import type { DeskState, DraftName } from "./state";

/** One conversation's desk as the panels see it: a store to read and gestures to make. */
export interface Desk {
  readonly conversationId: string;
  readonly store: Pick<StoreApi<DeskState>, "getState" | "subscribe">;
  showEvidence(evidence: Evidence): void;
  clearEvidence(): void;
  /** The text of a card, into the send box. `target` names the card in `acts`. */
  insert(target: string, text: string): void;
  linkArticle(suggestion: ArticleSuggestion): void;
  linkCase(similar: SimilarCase): void;
  copy(target: string, text: string): void;
  judge(judgement: Judgement): void;
  logGap(): void;
  openTicket(ticket: Ticket): void;
  /** Reads what is written about the conversation and begins its summary; a panel that shows it says so once. */
  openWrapUp(): void;
  editDraft(name: DraftName, draft: Draft): void;
  /** Settles a conflict: this is to be kept instead of both. */
  chooseDraft(name: DraftName, draft: Draft): void;
  retry(source: SourceName): void;
}
