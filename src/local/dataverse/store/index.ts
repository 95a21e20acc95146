export { readMoment } from "./dates";
export { decodeValue, pointerOf } from "./decode";
export type { SqlRow, SqlValue } from "./driver";
export { StoreError } from "./driver";
export { readGuid } from "./encode";
export { type Ranked, searchedColumns } from "./fullText";
export { isPolymorphic, quote, rowNumber, tableColumn } from "./layout";
export { RowError, type RowProblem } from "./rowError";
export { type Store, createStore } from "./store";
