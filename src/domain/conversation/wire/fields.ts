/** Fields of a foreign object by name in lower case. A Map, so that no name can touch a prototype. */
export type Fields = ReadonlyMap<string, unknown>;

/** The most names read from one foreign object. */
export const mostFields = 500;

/**
 * Own names and values of a foreign object, at most `most`, in its order. Empty for anything that is no object, for
 * arrays, and for objects that refuse to be read.
 */
export function entriesOf(value: unknown, most: number = mostFields): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  try {
    const object = value as Readonly<Record<string, unknown>>;
    return Object.keys(object)
      .slice(0, most)
      .map((name) => [name, object[name]] as const);
  } catch {
    return [];
  }
}

/** `entriesOf` by lower-case name; where names differ only in case the later one stands. */
export function fieldsOf(value: unknown): Fields {
  return new Map(entriesOf(value).map(([name, field]) => [name.toLowerCase(), field]));
}

/** The first of the named fields that holds text or a number, as text; "" when none does. Names in lower case. */
export function textAt(fields: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
  }
  return "";
}

/** The list itself, or the first of the named fields that is a list; null when there is none. */
export function listIn(value: unknown, ...names: readonly string[]): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  const fields = fieldsOf(value);
  for (const name of names) {
    const field = fields.get(name);
    if (Array.isArray(field)) return field as readonly unknown[];
  }
  return null;
}
