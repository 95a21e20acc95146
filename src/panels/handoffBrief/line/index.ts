export { BriefLine } from "./BriefLine";
export { MarksContext, useCorrected, useLineChange } from "./corrected";
export { useBriefStyles } from "./styles";
