export type { LabelledHandoff } from "./labelled";
export { readLabelled } from "./labelled";
export { trainReaders } from "./trainReaders";
