export type { Expression, Template } from "./expression";
export { type Fault, tellFault } from "./fault";
export { Fields, toPlain } from "./fields";
export { readTree, type Tree } from "./tree";
