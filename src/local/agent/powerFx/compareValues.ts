import { isBlank, Moment, toNumber, toText, type Value } from "./value";

/** The order of two values for sorting: blank last, numbers and dates by size, others as texts in any case. */
export function compareValues(left: Value, right: Value): number {
  if (isBlank(left) || isBlank(right)) return (isBlank(left) ? 1 : 0) - (isBlank(right) ? 1 : 0);
  const isOrdered = (value: Value): boolean =>
    typeof value === "number" || typeof value === "boolean" || value instanceof Moment;
  if (isOrdered(left) && isOrdered(right)) {
    const [first, second] = [left, right].map((value) => (value instanceof Moment ? value.at : toNumber(value)));
    return (first ?? 0) - (second ?? 0);
  }
  const [a, b] = [toText(left).toLowerCase(), toText(right).toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}
