export { audienceOf } from "./audience";
export type { KnowledgeArticle } from "./article";
export { type ArticleReader, createArticleReader, type ReadArticle } from "./articleReader";
export type { ArticleVersions } from "./articleVersions";
export { findCodes, isRivalCode, isSameCode } from "./codes";
export type { DocumentPlace, KeptDocument } from "./document";
export { muteHandlers } from "./muteHandlers";
export { type Phrase, toPhraseBag, weighPhrases } from "./phrases";
export type {
  DocumentAnswer,
  DocumentAsk,
  DocumentSource,
  KnowledgeAnswer,
  KnowledgeAsk,
  KnowledgeSource,
} from "./ports";
export type { ArticleSentence } from "./readSentences";
export { createShelf, type Shelf } from "./shelf";
export { isStaffTalk } from "./staffTalk";
export { isInRange, isVersionCue, parseVersion, type Version } from "./versionRange";
