export { writeBriefText } from "./briefText";
export { DoneAgain } from "./DoneAgain";
export { EvidenceMark } from "./EvidenceMark";
export { fitMasked } from "./fitMasked";
export { nameFact } from "./nameFact";
export { PersonalDataHint } from "./PersonalDataHint";
export { roundParts } from "./roundParts";
export { ScoreParts } from "./ScoreParts";
export { MarkedEnd, Sourced } from "./Sourced";
