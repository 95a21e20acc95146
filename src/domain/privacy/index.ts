export { findPersonalData } from "./findPersonalData";
export { boundaryKinds, everyKind } from "./shapes";
export type { MaskKind } from "./shapes";
export { type AcrossFinding, findAcross, hideMore } from "./maskAcross";
export { maskSpans, maskText } from "./maskText";
export { permitReveal, revealingRole, revealMask } from "./seal";
export type { RevealPermit } from "./seal";
