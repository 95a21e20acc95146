import type { HandedFact, HandoffValue } from "#domain/handoff/shape";
import { isTechnicalName, splitName } from "./names";
import { isEmptyText, toPlainValue } from "./plainValue";

/** "Speakers.1.serial": one of several in a list. */
export const isListed = (name: string): boolean => /[.[]\d/.test(name);

type Place = { readonly list: string; readonly item: string; readonly field: string };

/** "Basket.2.unit.price": the list, which of its items, what of it. Null outside of a list of objects. */
function placeOf(name: string): Place | null {
  const found = /^(\D[^.]{0,200})\.(\d{1,3})(?:\.([^\d]{1,200}))?$/.exec(name);
  return found ? { list: found[1] ?? "", item: found[2] ?? "", field: found[3] ?? "" } : null;
}

/** Fields that say what a thing is; their value speaks for itself. */
const naming = /^(?:sku|name|title|label|description|product|item|article|model|id|code|text|value|display_?name)$/i;

/**
 * A list of objects as one fact, told where the first of `rest` (what has no fact of its own) comes from it: "lamp, qty 2; cord,
 * qty 1". What is longer than `longest` ends with its last whole item and "…". Null for any other value.
 */
export function readList(value: HandoffValue, rest: readonly HandoffValue[], longest: number): HandedFact | null {
  const place = placeOf(value.name);
  if (!place || isTechnicalName(place.list)) return null;
  const own = rest.filter(({ name }) => placeOf(name)?.list === place.list);
  if (own[0] !== value) return null;
  const items = new Map<string, string[]>();
  for (const one of own) {
    const { item, field } = placeOf(one.name) ?? place;
    const text = tellField(field, one);
    if (text !== "") items.set(item, [...(items.get(item) ?? []), text]);
  }
  const text = joinItems(
    [...items.values()].map((fields) => fields.join(", ")),
    longest,
  );
  const label = splitName(place.list).join(" ");
  return text === "" ? null : { kind: "other", label, text, names: own.map(({ name }) => name), qualified: false };
}

function tellField(field: string, { value }: HandoffValue): string {
  const text = field !== "" && isTechnicalName(field) && !naming.test(field) ? null : toPlainValue(value);
  if (text === null || isEmptyText(text)) return "";
  return field === "" || naming.test(field) ? text : `${splitName(field).join(" ")} ${text}`;
}

function joinItems(items: readonly string[], longest: number): string {
  let text = "";
  for (const item of items) {
    const longer = text === "" ? item : `${text}; ${item}`;
    if (longer.length > longest) return text === "" ? "" : `${text}; …`;
    text = longer;
  }
  return text;
}
