export { decodeBody } from "./decodeBody";
export { readLanguageLabel } from "./readLanguageLabel";
export { readWhereAllowed } from "./readWhereAllowed";
export { tableNames, type Column } from "./tableNames";
export { toSignal } from "./toSignal";
