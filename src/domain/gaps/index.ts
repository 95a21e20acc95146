export { type ArticleDraft, draftArticle, type Helped } from "./draft";
export { findGaps, type Gap } from "./gaps";
export { costOf, type GapAnswer, type HandleTime, judgeGap, type Nearest } from "./judgeGap";
