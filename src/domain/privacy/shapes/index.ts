export { type Finding, standsAlone } from "./finding";
export { boundaryKinds, everyKind, type MaskKind } from "./kinds";
export { matchesOf } from "./matches";
