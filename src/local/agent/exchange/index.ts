export { exportTests, importCsv } from "./exchange";
export { readCsv, writeCsv } from "./csv";
export { writeEvalDocument } from "./evalDocument";
export { writeEvaluationSets } from "./evaluationSets";
