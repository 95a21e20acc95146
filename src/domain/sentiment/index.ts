export { readFeatures } from "./features";
export type { Features } from "./features";
export { baseLanguage, countLanguage, guessLanguage, mainLanguage, noLanguages } from "./language";
export type { LanguageCount, LanguageGuess } from "./language";
export { isProfane } from "./profanity";
export { createSentimentReader } from "./readSentiment";
export type { Sentiment, SentimentLevel, TurnSentiment } from "./sentiment";
export { lexiconLength, readWeights, weightsForm } from "./weights";
export type { GramWeight, ReadWeights, SentimentWeights } from "./weights";
