/** Which of the desk's sources a problem belongs to; each panel shows the ones it depends on. */
export type SourceName =
  | "conversation"
  | "handoff"
  | "transcript"
  | "articles"
  | "cases"
  | "documents"
  | "sentiment"
  | "readers"
  | "drafts"
  | "acts";
