export { findPersonalData } from "./findPersonalData";
export { boundaryKinds, everyKind } from "./kinds";
export type { MaskKind } from "./kinds";
export { maskSpans, maskText } from "./maskText";
export { permitReveal, revealMask } from "./seal";
export type { RevealPermit } from "./seal";
