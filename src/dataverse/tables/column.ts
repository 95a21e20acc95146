/**
 * One value of a choice. A status reason (statuscode) knows its `state`; a state (statecode) knows the `reason` it gets when
 * none is given.
 */
export type Choice = {
  readonly value: number;
  readonly label: string;
  readonly state?: number;
  readonly reason?: number;
};

/**
 * One table a lookup may point at: `navigation` is the single-valued navigation property on this side (used in $expand and
 * @odata.bind), `collection` the collection-valued one on the other side; null where the platform offers none.
 */
export type LookupTarget = { readonly navigation: string; readonly collection: string | null };

/**
 * What every column may carry. `required` is what the platform itself refuses to be without (SystemRequired); `readOnly` what
 * it writes alone. `unverified` says what was not found in a published reference, and why it is assumed. */
export type Traits = {
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly unverified?: string;
};

export type TextColumn = Traits & { readonly kind: "string" | "memo"; readonly maxLength: number };
export type IntegerColumn = Traits & { readonly kind: "integer"; readonly min: number; readonly max: number };
export type BigIntegerColumn = Traits & { readonly kind: "bigint" };
/** `precision` is the number of decimals the platform keeps and shows. */
export type DecimalColumn = Traits & { readonly kind: "decimal"; readonly precision: number };
export type BooleanColumn = Traits & { readonly kind: "boolean"; readonly preset: boolean | null };
/** UTC, whole seconds; `dateOnly` columns carry no time. */
export type DateTimeColumn = Traits & { readonly kind: "datetime"; readonly dateOnly: boolean };
export type GuidColumn = Traits & { readonly kind: "uniqueidentifier" };
/** The logical name of a table, e.g. annotation.objecttypecode. */
export type TableNameColumn = Traits & { readonly kind: "entityname" };
/** `role` tells statecode and statuscode from plain choices; `preset` is what a new row gets. */
export type ChoiceColumn = Traits & {
  readonly kind: "choice";
  readonly role: "plain" | "state" | "status";
  readonly choices: readonly Choice[];
  readonly preset: number | null;
};
export type MultiChoiceColumn = Traits & { readonly kind: "choices"; readonly choices: readonly Choice[] };
/** `parental` lookups take the row with them when the row they point at is deleted; the others are emptied. */
export type LookupColumn = Traits & {
  readonly kind: "lookup";
  readonly targets: Readonly<Record<string, LookupTarget>>;
  readonly parental: boolean;
};

export type Column =
  | TextColumn
  | IntegerColumn
  | BigIntegerColumn
  | DecimalColumn
  | BooleanColumn
  | DateTimeColumn
  | GuidColumn
  | TableNameColumn
  | ChoiceColumn
  | MultiChoiceColumn
  | LookupColumn;
