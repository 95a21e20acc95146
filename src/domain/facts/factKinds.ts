import type { FactRow } from "./factRow";
import { type FactKind, factRows } from "./factRows";

/** A row of the table, whatever it has. */
export type KnownRow = FactRow & { readonly name: FactKind };

/** The table: surest first. */
export const factKinds: readonly KnownRow[] = factRows;

const byName: ReadonlyMap<FactKind, KnownRow> = new Map(factKinds.map((row) => [row.name, row]));

/** Whether values of a kind look so. */
export function isOfForm(kind: FactKind, ...forms: readonly FactRow["form"][]): boolean {
  return forms.some((form) => byName.get(kind)?.form === form);
}

/** Whether there is one of a kind for a matter. */
export function isSingle(kind: FactKind): boolean {
  return byName.get(kind)?.single === true;
}

/** Place of a kind among the facts of a brief; null for one that the rules tell under `other`. */
export function placeOf(kind: FactKind): number | null {
  return byName.get(kind)?.order ?? null;
}

/** Words of a list as a set. */
export function wordsOf(list: string | undefined): ReadonlySet<string> {
  return new Set(list === undefined ? [] : list.split(" "));
}
