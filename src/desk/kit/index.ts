export { type Attempt, createAttempt } from "./attempt";
export type { Clock, PageClock, SearchLine } from "./clock";
export { isSettled, keep, live, type Loaded, renew, valueOf } from "./loaded";
export { patience, type Problem, type ProblemKind } from "./problem";
export { openSource, type OpenSource, runSources, type Sources } from "./runSources";
export { createSearchLine, createSearchPace } from "./searchPace";
export type { NextPage, Source } from "./source";
export { toProblem } from "./toProblem";
