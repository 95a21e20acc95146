export type { LabelledHandoff } from "./labelled";
export { readLabelled } from "./labelled";
export { learnTrees } from "./learnTrees";
export { trainReaders } from "./trainReaders";
