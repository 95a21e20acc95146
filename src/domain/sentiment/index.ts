export { baseLanguage, countLanguage, guessLanguage, mainLanguage, noLanguages } from "./language";
export type { LanguageCount, LanguageGuess } from "./language";
export { isProfane } from "./profanity";
export { createSentimentReader } from "./readSentiment";
export type { Sentiment, SentimentLevel, TurnSentiment } from "./sentiment";
