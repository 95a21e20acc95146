export type { Judgement, KeptJudgement } from "./judgement";
