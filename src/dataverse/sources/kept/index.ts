export { createDataverseActs, writeActRow } from "./acts";
export { createKeptSource } from "./keptSource";
export { isOwnVersion, writeNoteRow } from "./writeNotes";
export { readJudgementNote } from "./judgements";
