export { cleanMarked, cutMarked } from "./cleanMarked";
export { cleanLine, cleanText, cutText } from "./cleanText";
export { entriesOf, type Fields, fieldsOf, listIn, textAt } from "./fields";
export { countOf, type Loss } from "./loss";
export { readClock } from "./readClock";
export { looksLikeJson, readJson } from "./readJson";
export { isIncomplete } from "./recoverJson";
