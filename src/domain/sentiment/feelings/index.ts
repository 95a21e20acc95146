export { feelingKinds, feelingsForm, feelingSigns, openFeelings } from "./feelings";
export type { Feelings, FeelingsSource, Weighed } from "./feelings";
export { findMutedAbroad } from "./foreignNames";
export { findFeelings, judgeFeelings } from "./judgeFeelings";
