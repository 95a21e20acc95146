export { findPersonalData } from "./findPersonalData";
export { boundaryKinds, everyKind } from "./kinds";
export type { MaskKind } from "./kinds";
export { type AcrossFinding, findAcross, hideMore } from "./maskAcross";
export { maskSpans, maskText } from "./maskText";
export { permitReveal, revealingRole, revealMask } from "./seal";
export type { RevealPermit } from "./seal";
