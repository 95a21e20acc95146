export { readFeatures } from "./features";
export {
  anyLanguage,
  feelingKinds,
  feelingsForm,
  feelingSigns,
  findFeelings,
  openFeelings,
} from "#domain/sentiment/feelings";
export { findMuted } from "./features";
export { judgeMessage } from "./judgeMessage";
export type { FeelingPoints, Feelings, FeelingsSource, Weighed } from "#domain/sentiment/feelings";
export type { Features } from "./features";
export { baseLanguage, countLanguage, guessLanguage, mainLanguage, noLanguages } from "./language";
export type { LanguageCount, LanguageGuess } from "./language";
export { isProfane } from "./signs";
export { createSentimentReader } from "./readSentiment";
export { sentimentLevels } from "./sentiment";
export type { Sentiment, SentimentLevel, TurnSentiment } from "./sentiment";
export { askService, hearService } from "./service";
export type { SentimentService, ServiceSide, WeightsSource } from "./service";
export { lexiconLength, readWeights, weightsForm } from "./weights";
export type { GramWeight, SentimentWeights } from "./weights";
