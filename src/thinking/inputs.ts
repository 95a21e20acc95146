import type { ResolvedCase } from "#domain/cases";
import { type Attendance, type Conversation, emptyTranscript, type Transcript } from "#domain/conversation";
import type { Handoff } from "#domain/handoff";
import type { KeptDocument, KnowledgeArticle } from "#domain/knowledge";
import type { Readers } from "#domain/reading";
import type { Feelings, SentimentWeights, ServiceSide } from "#domain/sentiment";
import type { Curve, SuggestInput } from "#domain/suggestions";

/** All that a conversation is thought through from; null where it is not known, or not yet. */
export type Inputs = {
  /** Everything heard so far, as `mergeTurns` made it. */
  readonly heard: Transcript;
  /** Who had the conversation, and when: representatives without a name get theirs. */
  readonly attended: readonly Attendance[];
  readonly conversation: Conversation | null;
  readonly handoff: Handoff | null;
  /** Candidates, in any order. */
  readonly articles: readonly KnowledgeArticle[] | null;
  /** The newest resolved cases, and those that searches found. */
  readonly newest: readonly ResolvedCase[] | null;
  readonly found: readonly ResolvedCase[] | null;
  readonly documents: readonly KeptDocument[];
  readonly judgements: SuggestInput["judgements"];
  /** What the organisation's resolved cases say of how likely an article answers; undefined while they were not asked. */
  readonly curve: Curve | undefined;
  /** The organisation's own weights for sentiment. */
  readonly weights: SentimentWeights | null;
  /** Words of feeling in other languages than English; without them these are not judged. */
  readonly feelings: Feelings | null;
  /** What the organisation's AI function said of the newest words. */
  readonly service: ServiceSide | null;
  /** The weights of learned readers; with others the brief is read anew. */
  readonly models: Readers | null;
  /** As the organisation set them (`BriefInput.silence`, `SuggestInput.bar`); undefined: the usual. */
  readonly silence: number | undefined;
  readonly bar: number | undefined;
  /** What marks an article internal, as the organisation set it; null: the usual words. */
  readonly internalWords: readonly string[] | null;
  /** Milliseconds since the epoch, for how fresh an article is; null leaves that out. */
  readonly now: number | null;
};

/** Before anything is known. */
export const noInputs: Inputs = {
  heard: emptyTranscript,
  attended: [],
  conversation: null,
  handoff: null,
  articles: null,
  newest: null,
  found: null,
  documents: [],
  judgements: [],
  curve: undefined,
  weights: null,
  feelings: null,
  service: null,
  models: null,
  silence: undefined,
  bar: undefined,
  internalWords: null,
  now: null,
};
