export { createRowWriter } from "./createRowWriter";
export { deriveId } from "./deriveId";
export { people, rowId, staff } from "./organisation";
export type { Person } from "./organisation";
export { fitText, toMoment, write } from "./write";
export type { RowWriter, Write } from "./write";
export { basePresence, languageSkill, type PresenceName, statusRow, units } from "./status";
