export { findHits, type Hit } from "./hits";
export { isNegator } from "./modifiers";
export { findNames, nameParts } from "./names";
export { forceProfanity, isProfane } from "./profanity";
export { findPasted, findQuotations, findQuotedLines, rememberRuns } from "./quotations";
export { weighSentences } from "./sentenceRules";
export { isServiceStem, weighTalk } from "./serviceTalk";
export { findStress } from "./signals";
export { scanTokens, type Token } from "./tokens";
