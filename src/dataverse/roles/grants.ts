import type { Access, Depth, Grants } from "./role";

const all = (accesses: readonly Access[], depth: Depth): Grants =>
  Object.fromEntries(accesses.map((access) => [access, depth]));

/** Reads every row. */
export const readsAll: Grants = all(["read"], "organization");

/** Reads every row, and puts others on it: a note on a conversation, feedback on an article. */
export const readsAndPutsOn: Grants = all(["read", "appendTo"], "organization");

/** Reads every row, makes new ones and puts them on others; changes and takes back one's own. */
export const adds: Grants = {
  ...all(["read", "create", "append", "appendTo"], "organization"),
  ...all(["write", "delete"], "user"),
};

/** Reads, makes and changes every row. */
export const works: Grants = all(["read", "create", "write", "append", "appendTo"], "organization");

/** Reads and changes every row, makes none: the platform makes them. */
export const changes: Grants = all(["read", "write", "append", "appendTo"], "organization");
