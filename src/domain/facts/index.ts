export { factKinds, isOfForm, isSingle, type KnownRow, placeOf, wordsOf } from "./factKinds";
export type { FactRow } from "./factRow";
export type { FactKind } from "./factRows";
