import { DataverseError } from "./dataverseError";

declare const checked: unique symbol;

/** A Dataverse row id: lower case, with hyphens, without braces. Only `toGuid` makes one. */
export type Guid = string & { readonly [checked]: true };

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an id in any of the spellings the platform uses ("{ABC…}", upper case); null when it is none. */
export function readGuid(text: unknown): Guid | null {
  if (typeof text !== "string" || text.length > 40) return null;
  const bare = text.trim().toLowerCase().replace("{", "").replace("}", "");
  return shape.test(bare) ? (bare as Guid) : null;
}

/**
 * Checks an id before it becomes part of an address. Ids of other systems (Direct Line conversation ids, for one) are no
 * GUIDs: nothing can be there, so this throws a `DataverseError` of kind `absent`.
 */
export function toGuid(text: string): Guid {
  const guid = readGuid(text);
  if (guid) return guid;
  throw new DataverseError({ kind: "absent", detail: "not a Dataverse id" });
}
