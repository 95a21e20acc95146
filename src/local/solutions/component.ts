import { nameId } from "#domain/followup";

/** What a row's columns are to hold, by logical names. */
export type Values = Readonly<Record<string, unknown>>;

/** The id of the row of a table whose column holds a value; null where there is none. */
export type Find = (table: string, column: string, value: string) => string | null;

/** The tables whose rows are components of solutions here, in the order they are written in; removed in the other. */
export const componentTables = [
  "webresource",
  "customcontrol",
  "role",
  "environmentvariabledefinition",
  "bot",
  "botcomponent",
  "appaction",
] as const;

export type ComponentTable = (typeof componentTables)[number];

/** Rows that are a component's own: those to remove with it, by what points at it. */
type Own = { readonly from: string; readonly owner: string; readonly pick: string; readonly remove: string };

type Kind = {
  /** Dataverse's code; above 10000 each organisation has its own. */
  readonly type: number;
  readonly words: string;
  /** The column that tells which component it is, in every organisation. */
  readonly by: string;
  readonly own?: Own;
};

export const kinds: Readonly<Record<ComponentTable, Kind>> = {
  webresource: { type: 61, words: "web resource", by: "name" },
  customcontrol: {
    type: 66,
    words: "control",
    by: "name",
    // A file goes with its web resource.
    own: { from: "customcontrolresource", owner: "customcontrolid", pick: "webresourceid", remove: "webresource" },
  },
  role: {
    type: 20,
    words: "security role",
    by: "roleid",
    own: { from: "roleprivileges", owner: "roleid", pick: "roleprivilegeid", remove: "roleprivileges" },
  },
  environmentvariabledefinition: { type: 380, words: "environment variable", by: "schemaname" },
  bot: { type: 10002, words: "agent", by: "schemaname" },
  botcomponent: { type: 10003, words: "agent component", by: "schemaname" },
  appaction: { type: 10001, words: "command", by: "uniquename" },
};

/** A row that is a component's own. */
export type OwnRow = { readonly table: string; readonly row: Values };

/**
 * A component as a zip brings it: which one it is (`key`, in its kind's column `by`), the id it gets where there is none yet, its row, and
 * the rows of its own. Rows that point at others are made when those are there.
 */
export type Component = {
  readonly table: ComponentTable;
  readonly key: string;
  readonly name: string;
  readonly id: string;
  readonly row: (find: Find) => Values;
  readonly own: (id: string, find: Find) => readonly OwnRow[];
};

/** Namespace of the ids of rows that a zip brings without one (a fixed random UUID). */
const namespace = "7d0f8a57-50c9-4a39-9a71-3f1e6c2b8d44";

/** The same for the same names, in every store. */
export const idOf = (...names: readonly string[]): string => nameId(namespace, names.join("\n"));
