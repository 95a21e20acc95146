export { type Driver, impactFormula } from "./drivers";
export { createGathering, type Gathered, type Gathering } from "./gather";
export { type Insights, writeInsights } from "./insights";
export { type Rate, toRate } from "./rate";
export { rateFormulas } from "./reconcile";
export { sessionColumns, toSessionRow, toTopicRows } from "./sessionRow";
