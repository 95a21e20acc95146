export { type Driver, impactFormula } from "./drivers";
export { createGathering, type Gathered, type Gathering } from "./gather";
export { type Insights, type InsightOptions, writeInsights } from "./insights";
export { type Rate, toRate } from "./rate";
export { rateFormulas } from "./reconcile";
export { sessionColumns, type SessionRow, toSessionRow, toTopicRows } from "./sessionRow";
