import type {
  BooleanColumn,
  Choice,
  ChoiceColumn,
  DateTimeColumn,
  DecimalColumn,
  GuidColumn,
  IntegerColumn,
  LookupColumn,
  LookupTarget,
  MultiChoiceColumn,
  TableNameColumn,
  TextColumn,
  Traits,
} from "./column";

const largestInteger = 2147483647;

/** One line of text of at most `maxLength` UTF-16 units. */
export function text(maxLength: number, traits: Traits = {}): TextColumn & { readonly kind: "string" } {
  return { kind: "string", maxLength, ...traits };
}

/** Several lines of text. */
export function memo(maxLength: number, traits: Traits = {}): TextColumn & { readonly kind: "memo" } {
  return { kind: "memo", maxLength, ...traits };
}

/** A 32-bit whole number between `min` and `max`. */
export function integer(min = -largestInteger - 1, max = largestInteger, traits: Traits = {}): IntegerColumn {
  return { kind: "integer", min, max, ...traits };
}

/** A number kept with `precision` decimals. */
export function decimal(precision: number, traits: Traits = {}): DecimalColumn {
  return { kind: "decimal", precision, ...traits };
}

/** Yes or no; `preset` is what a new row gets when nothing is said. */
export function yesNo(preset: boolean | null = false, traits: Traits = {}): BooleanColumn {
  return { kind: "boolean", preset, ...traits };
}

/** A moment, UTC. */
export function dateTime(traits: Traits = {}): DateTimeColumn {
  return { kind: "datetime", dateOnly: false, ...traits };
}

/** A day without a time. */
export function dateOnly(traits: Traits = {}): DateTimeColumn {
  return { kind: "datetime", dateOnly: true, ...traits };
}

/** A GUID that is not a lookup. */
export function guid(traits: Traits = {}): GuidColumn {
  return { kind: "uniqueidentifier", ...traits };
}

/** The logical name of another table. */
export function tableName(traits: Traits = {}): TableNameColumn {
  return { kind: "entityname", ...traits };
}

/** Values and their labels, in the order shown; `preset` is what a new row gets. */
export function choice(
  labels: Readonly<Record<number, string>>,
  preset: number | null = null,
  traits: Traits = {},
): ChoiceColumn {
  return { kind: "choice", role: "plain", choices: toChoices(labels), preset, ...traits };
}

/** Several values of a choice at once; travels as "1,2" on the wire. */
export function choices(labels: Readonly<Record<number, string>>, traits: Traits = {}): MultiChoiceColumn {
  return { kind: "choices", choices: toChoices(labels), ...traits };
}

/** A pointer to a row of one of `targets`. */
export function lookup<const T extends Readonly<Record<string, LookupTarget>>>(
  targets: T,
  traits: Traits & { readonly parental?: boolean } = {},
): LookupColumn & { readonly targets: T } {
  return { kind: "lookup", parental: false, ...traits, targets };
}

/** A lookup target; `collection` defaults to none. */
export function to(navigation: string, collection: string | null = null): LookupTarget {
  return { navigation, collection };
}

/**
 * The statecode and statuscode pair. `states` maps a state to its label and default reason; `reasons` maps a reason to its
 * label and state. The first state is the one of a new row.
 */
export function status(
  states: Readonly<Record<number, readonly [label: string, reason: number]>>,
  reasons: Readonly<Record<number, readonly [label: string, state: number]>>,
  traits: Traits = {},
): { readonly statecode: ChoiceColumn; readonly statuscode: ChoiceColumn } {
  const stateChoices = Object.entries(states).map(([value, [label, reason]]) => ({
    value: Number(value),
    label,
    reason,
  }));
  const reasonChoices = Object.entries(reasons).map(([value, [label, state]]) => ({
    value: Number(value),
    label,
    state,
  }));
  const first = stateChoices[0];
  return {
    statecode: { kind: "choice", role: "state", choices: stateChoices, preset: first?.value ?? null, ...traits },
    statuscode: { kind: "choice", role: "status", choices: reasonChoices, preset: first?.reason ?? null, ...traits },
  };
}

/** Active and Inactive, what most tables have. */
export function activeStatus(): ReturnType<typeof status> {
  return status({ 0: ["Active", 1], 1: ["Inactive", 2] }, { 1: ["Active", 0], 2: ["Inactive", 1] });
}

function toChoices(labels: Readonly<Record<number, string>>): readonly Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value: Number(value), label }));
}
