import { isRecord, type FxRecord, type Value } from "#local/agent/powerFx";

/** "Topic.Order.Number": where a variable lives, and the names down to it. */
export type VariablePath = {
  readonly place: "Topic" | "Global" | "System" | "User";
  readonly parts: readonly string[];
};

const places = { topic: "Topic", global: "Global", system: "System", user: "User" } as const;

const isPlace = (name: string): name is keyof typeof places => Object.hasOwn(places, name);

/** Reads "init:Topic.Product"; null for what is no variable. */
export function readPath(text: string): VariablePath | null {
  const [place = "", ...parts] = text.replace(/^init:/, "").split(".");
  const lower = place.toLowerCase();
  const named = parts.length > 0 && parts.length <= 8 && parts.every((part) => /^[\p{L}\p{N}_-]{1,100}$/u.test(part));
  return named && isPlace(lower) ? { place: places[lower], parts } : null;
}

/** A record with a value put at a path; records on the way are made. Names that differ only in case are one. */
export function withValue(record: FxRecord, [name = "", ...rest]: readonly string[], value: Value): FxRecord {
  const known = Object.keys(record).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
  const before = record[known] ?? null;
  const put = rest.length === 0 ? value : withValue(isRecord(before) ? before : {}, rest, value);
  return Object.fromEntries([...Object.entries(record), [known, put]]);
}
