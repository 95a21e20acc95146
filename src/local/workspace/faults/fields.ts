/** Why a fault file cannot be used: in which file, at which place, what is expected there. */
export class FaultFileError extends Error {}

/** A value of a file, with the place it stands at ("rules[2].share"). */
export type Found = { readonly file: string; readonly place: string; readonly value: unknown };

/** Says that a value is not what is expected there. */
export function wrong({ file, place, value }: Found, expected: string): FaultFileError {
  const shown = value === undefined ? "missing" : JSON.stringify(value).slice(0, 60);
  return new FaultFileError(
    `${file}: ${place === "" ? "the file" : place} is ${shown}; ${expected}. docs/faults.md has an example.`,
  );
}

/** The fields of an object; unknown ones are refused, so that a typing mistake does not pass as "no fault". */
export function fieldsOf(found: Found, known: readonly string[]): (name: string) => Found {
  const { file, place, value } = found;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(found, "an object is expected");
  const at = (name: string): Found => ({
    file,
    place: place === "" ? name : `${place}.${name}`,
    value: Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined,
  });
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) throw wrong(at(name), `there is no such field; there are ${known.join(", ")}`);
  }
  return at;
}

/** A number between two others; `preset` when it is not there. */
export function numberAt(found: Found, least: number, most: number, preset: number | null = null): number {
  const { value } = found;
  if (value === undefined && preset !== null) return preset;
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw wrong(found, `a number from ${least} to ${most} is expected`);
  }
  return value;
}

/** One of some words; `preset` when it is not there. */
export function wordAt<T extends string>(found: Found, words: readonly T[], preset: T | null = null): T {
  if (found.value === undefined && preset !== null) return preset;
  const word = words.find((each) => each === found.value);
  if (word === undefined) throw wrong(found, `one of ${words.join(", ")} is expected`);
  return word;
}

/** Text, or null when it is not there. */
export function textAt(found: Found): string | null {
  if (found.value === undefined) return null;
  if (typeof found.value !== "string" || found.value === "" || found.value.length > 200) {
    throw wrong(found, "a text of 1 to 200 characters is expected");
  }
  return found.value;
}

/** The items of a list; none when it is not there. */
export function itemsAt(found: Found): readonly Found[] {
  if (found.value === undefined) return [];
  if (!Array.isArray(found.value)) throw wrong(found, "a list is expected");
  return found.value.map((value: unknown, index) => ({ file: found.file, place: `${found.place}[${index}]`, value }));
}
