export type { KnowledgeArticle } from "./article";
export type { ArticleReader, ReadArticle } from "./articleReader";
export { createArticleReader } from "./articleReader";
export { askFromInquiry } from "./ask";
export type { Closeness } from "./closeness";
export { closenessParts, compareWords } from "./closeness";
export { currentProduct } from "./currentProduct";
export { findCodes, isRivalCode, isSameCode } from "./codes";
export type { Inquiry, SupportFacts } from "./inquiry";
export { readInquiry } from "./inquiry";
export type { DocumentPlace, KeptDocument } from "./document";
export type {
  AbortSignalLike,
  DocumentAnswer,
  DocumentAsk,
  DocumentSource,
  KnowledgeAnswer,
  KnowledgeAsk,
  KnowledgeSource,
} from "./ports";
export { createHideRule } from "#text";
export { muteHandlers } from "./muteHandlers";
export { isSameProduct, nameWords } from "./products";
export { toPhraseBag } from "./phrases";
export type { ArticleSentence } from "./readSentences";
export type { Shelf } from "./shelf";
export { createShelf } from "./shelf";
export { isStaffTalk } from "./staffTalk";
export type { VersionMention } from "./versionMention";
export { findVersions, fitVersions } from "./versionMention";
export type { Like } from "./likenessPart";
export { compareLikeness, likenessPart, tellLikeness } from "./likenessPart";
export type { InquiryWord } from "./weighWords";
export { commonWords, tellWords } from "./wordsPart";
