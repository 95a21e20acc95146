export { countContent, isContent, keysOf, shareOf } from "./content";
export { findAbuse, findPersonAsk } from "./person";
export { capitalise, decapitalise, reword, shorten, shortenToSentences, trimEnd, type Voice } from "./phrase";
export { stemsIn, toPlainWords } from "./plainWords";
export { fromWord, type Sentence, splitClauses, splitTurn, type Stretch, within, withinWords } from "./sentences";
export { hasWord, readWords, wordSet, type WordSpan } from "./words";
export { actions, deeds, requests } from "./verbs";
