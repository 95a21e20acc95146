export { anyLanguage, feelingKinds, feelingsForm, feelingSigns, openFeelings } from "./feelings";
export type { FeelingPoints, Feelings, FeelingsSource, Weighed } from "./feelings";
export { findMutedAbroad } from "./foreignNames";
export { findBearing, findFeelings, judgeFeelings } from "./judgeFeelings";
