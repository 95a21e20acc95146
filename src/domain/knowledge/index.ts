export type { KnowledgeArticle } from "./articles";
export type { ArticleReader, ReadArticle } from "./articles";
export { audienceOf, createArticleReader } from "./articles";
export { askFromInquiry } from "./ask";
export { isTellingWord } from "./chatter";
export type { Closeness } from "./closeness";
export { closenessParts, compareWords } from "./closeness";
export { aboutNow, currentProduct, productValues } from "./currentProduct";
export type { Place } from "./placedProduct";
export { findCodes, isRivalCode, isSameCode } from "./articles";
export type { Inquiry, SupportFacts } from "./inquiry";
export { readInquiry } from "./inquiry";
export type { DocumentPlace, KeptDocument } from "./articles";
export type {
  DocumentAnswer,
  DocumentAsk,
  DocumentSource,
  KnowledgeAnswer,
  KnowledgeAsk,
  KnowledgeSource,
} from "./articles";
export { createHideRule } from "#text";
export { muteHandlers } from "./articles";
export { isSameProduct, nameWords } from "./products";
export { toPhraseBag } from "./articles";
export type { ArticleSentence } from "./articles";
export type { Shelf } from "./articles";
export { createShelf } from "./articles";
export { isStaffTalk } from "./articles";
export type { VersionMention } from "./versionMention";
export { findVersions, fitVersions } from "./versionMention";
export type { Like } from "./likenessPart";
export { compareLikeness, likenessPart, tellLikeness } from "./likenessPart";
export type { InquiryWord } from "./weighWords";
export { commonWords, showWord, tellWords } from "./wordsPart";
