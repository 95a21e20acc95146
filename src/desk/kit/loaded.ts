import type { Problem } from "./problem";

/** A panel's data: it always says one of these. `saved` is an older answer kept while its source fails. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "live"; readonly value: T }
  | { readonly kind: "saved"; readonly value: T; readonly at: number; readonly problem: Problem }
  | { readonly kind: "unavailable"; readonly problem: Problem };

export const live = <T>(value: T): Loaded<T> => ({ kind: "live", value });

export const isSettled = (loaded: Loaded<unknown>): boolean => loaded.kind !== "loading";

/** The value of a panel's data, null while there is none. */
export function valueOf<T>(loaded: Loaded<T>): T | null {
  return loaded.kind === "live" || loaded.kind === "saved" ? loaded.value : null;
}

/** A failed source keeps what it said before, marked with the time of the failure; with nothing said there is nothing. */
export function keep<T>(before: Loaded<T>, problem: Problem, now: number): Loaded<T> {
  if (before.kind === "live") return { kind: "saved", value: before.value, at: now, problem };
  if (before.kind === "saved") return { ...before, problem };
  return { kind: "unavailable", problem };
}

/** New order for old candidates: a source that failed keeps its mark. */
export function renew<T>(before: Loaded<T>, value: T): Loaded<T> {
  return before.kind === "saved" ? { ...before, value } : live(value);
}
