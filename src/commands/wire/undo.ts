import { writeQuery } from "#dataverse/client";
import { sets } from "./names";
import { type Pipe, type Step, WireError } from "./pipe";

/** A row that the wiring made. */
export type Made = { readonly set: string; readonly id: string; readonly uniqueName: string };

/** What an undo file holds: the organisation, and the rows in the order they were made. */
export type Undo = { readonly organisation: string; readonly made: readonly Made[] };

/** The rows that steps make, for the undo file, which is written before the first of them is sent. */
export function listMade(steps: readonly Step[]): readonly Made[] {
  return steps.flatMap(({ path, body }) => {
    const uniqueName = body?.["msdyn_uniquename"];
    const id = body?.["msdyn_applicationtabtemplateid"] ?? body?.["msdyn_sessiontemplateid"];
    return typeof uniqueName === "string" && typeof id === "string" ? [{ set: path, id, uniqueName }] : [];
  });
}

const isMade = (value: unknown): value is Made => {
  const { set, id, uniqueName } = (value ?? {}) as Partial<Record<keyof Made, unknown>>;
  return (
    Object.values<unknown>(sets).includes(set) &&
    typeof id === "string" &&
    /^[0-9a-f-]{36}$/i.test(id) &&
    typeof uniqueName === "string"
  );
};

/** Reads an undo file. Throws a WireError for anything else, and for one of another organisation. */
export function readUndo(text: string, organisation: string): Undo {
  let value: Partial<Undo> | null = null;
  try {
    value = JSON.parse(text) as Partial<Undo> | null;
  } catch {
    // Said below, as for any other content.
  }
  const made = value?.made;
  if (!Array.isArray(made) || !made.every(isMade)) throw new WireError("This is no undo file of the wiring.");
  if (value?.organisation !== organisation)
    throw new WireError(`This undo file is of ${String(value?.organisation)}, not of ${organisation}.`);
  return { organisation, made };
}

/** The calls that take back what the wiring made, the last first. A row that has another name by now is refused, not removed. */
export async function planUndo(pipe: Pipe, { made }: Undo): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const { set, id, uniqueName } of [...made].reverse()) {
    const row = await pipe.read(`${set}(${id})${writeQuery({ select: ["msdyn_uniquename"] })}`);
    if (!row) continue;
    if (row["msdyn_uniquename"] !== uniqueName)
      throw new WireError(`${set}(${id}) is called ${String(row["msdyn_uniquename"])} now: it is left as it is.`);
    steps.push({ words: `away with ${uniqueName}`, method: "DELETE", path: `${set}(${id})` });
  }
  return steps;
}
