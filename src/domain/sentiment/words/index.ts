export { findEmoji } from "./emoji";
export { languageCodes, languagesOf } from "./functionWords";
export { findWord, isFeeling } from "./lexicon";
export { toStandard } from "./spellings";
export { supportPhrases } from "./supportPhrases";
