export { exportTests, importCsv } from "./exchange";
export { readCsv, writeCsv } from "./csv";
export { writeEvaluationSets } from "./evaluationSets";
