import { createHash } from "node:crypto";
import type { Choice, Column, Schema, TableSchema } from "#dataverse/tables";
import { typeNames } from "./attributeTypes";

export type Definition = Readonly<Record<string, unknown>>;

/** The definition of a table, without what has to be asked for by $expand or by a path. */
export function describeTable(schema: Schema, table: TableSchema): Definition {
  return {
    MetadataId: idOf(table.logical),
    LogicalName: table.logical,
    SchemaName: table.logical,
    EntitySetName: table.set,
    LogicalCollectionName: table.set,
    CollectionSchemaName: table.set,
    PrimaryIdAttribute: table.id,
    PrimaryNameAttribute: table.name,
    DisplayName: labelOf(table.display),
    DisplayCollectionName: labelOf(table.display),
    Description: labelOf(table.note ?? ""),
    IsActivity: table.id === "activityid",
    IsCustomEntity: table.logical.startsWith("msdyn_"),
    IsLogicalEntity: false,
    IsIntersect: false,
    OwnershipType: "ownerid" in table.columns ? "UserOwned" : "OrganizationOwned",
    ChangeTrackingEnabled: true,
    HasNotes: schema.lookupsTo(table.logical).some((lookup) => lookup.table.logical === "annotation"),
  };
}

/** The columns of a table, each described by its own type. */
export function describeColumns(_schema: Schema, table: TableSchema): readonly Definition[] {
  return Object.entries(table.columns).map(([name, column]) => describeColumn(table, name, column));
}

/** The alternate keys of a table. */
export function describeKeys(_schema: Schema, table: TableSchema): readonly Definition[] {
  return table.keys.map(({ name, columns }) => ({
    MetadataId: idOf(table.logical, "key", name),
    LogicalName: name,
    SchemaName: name,
    EntityLogicalName: table.logical,
    KeyAttributes: columns,
    EntityKeyIndexStatus: "Active",
  }));
}

/** The relationships in which a table's lookups point at others. */
export function describeManyToOne(_schema: Schema, table: TableSchema): readonly Definition[] {
  return Object.entries(table.columns).flatMap(([name, column]) =>
    column.kind === "lookup"
      ? Object.keys(column.targets).map((target) => describeRelationship(table, name, column, target))
      : [],
  );
}

/** The relationships in which lookups of others point at a table. */
export function describeOneToMany(schema: Schema, table: TableSchema): readonly Definition[] {
  return schema
    .lookupsTo(table.logical)
    .map(({ table: other, name, column }) => describeRelationship(other, name, column, table.logical));
}

function describeColumn(table: TableSchema, name: string, column: Column): Definition {
  const { type, described } = typeNames(name, column);
  return {
    "@odata.type": `#Microsoft.Dynamics.CRM.${described}AttributeMetadata`,
    MetadataId: idOf(table.logical, name),
    LogicalName: name,
    SchemaName: name,
    EntityLogicalName: table.logical,
    AttributeType: type,
    AttributeTypeName: { Value: `${described}Type` },
    DisplayName: labelOf(name),
    Description: labelOf(column.unverified === undefined ? "" : `unverified: ${column.unverified}`),
    IsPrimaryId: name === table.id,
    IsPrimaryName: name === table.name,
    IsValidForRead: true,
    IsValidForCreate: column.readOnly !== true,
    IsValidForUpdate: column.readOnly !== true && name !== table.id,
    RequiredLevel: {
      Value: column.required === true ? "SystemRequired" : "None",
      CanBeChanged: column.required !== true,
    },
    ...detailsOf(table, name, column),
  };
}

type Describers = {
  readonly [K in Column["kind"]]?: (
    column: Column & { readonly kind: K },
    table: TableSchema,
    name: string,
  ) => Definition;
};

/** What the metadata of some kinds of columns has beside the rest. */
const details: Describers = {
  string: ({ maxLength }) => ({ MaxLength: maxLength }),
  memo: ({ maxLength }) => ({ MaxLength: maxLength }),
  integer: ({ min, max }) => ({ MinValue: min, MaxValue: max }),
  decimal: ({ precision }) => ({ Precision: precision }),
  datetime: ({ dateOnly }) => ({ Format: dateOnly ? "DateOnly" : "DateAndTime" }),
  lookup: ({ targets }) => ({ Targets: Object.keys(targets) }),
  choice: ({ preset, choices }, table, name) => ({
    DefaultFormValue: preset ?? -1,
    OptionSet: optionSet(table, name, choices),
  }),
  choices: ({ choices }, table, name) => ({ OptionSet: optionSet(table, name, choices) }),
  boolean: ({ preset }, table, name) => ({ DefaultValue: preset ?? false, OptionSet: yesOrNo(table, name) }),
};

function detailsOf(table: TableSchema, name: string, column: Column): Definition {
  const describe = details[column.kind] as
    ((column: Column, table: TableSchema, name: string) => Definition) | undefined;
  return describe?.(column, table, name) ?? {};
}

function optionSet(table: TableSchema, name: string, choices: readonly Choice[]): Definition {
  return {
    MetadataId: idOf(table.logical, name, "options"),
    Name: `${table.logical}_${name}`,
    IsGlobal: false,
    Options: choices.map(({ value, label, state, reason }) => ({
      Value: value,
      Label: labelOf(label),
      ...(state === undefined ? {} : { State: state }),
      ...(reason === undefined ? {} : { DefaultStatus: reason }),
    })),
  };
}

function yesOrNo(table: TableSchema, name: string): Definition {
  const option = (value: number, label: string) => ({ Value: value, Label: labelOf(label) });
  return {
    MetadataId: idOf(table.logical, name, "options"),
    Name: `${table.logical}_${name}`,
    TrueOption: option(1, "Yes"),
    FalseOption: option(0, "No"),
  };
}

function describeRelationship(
  table: TableSchema,
  name: string,
  column: Column & { readonly kind: "lookup" },
  target: string,
): Definition {
  const { navigation = "", collection = null } = column.targets[target] ?? {};
  return {
    MetadataId: idOf(table.logical, name, "to", target),
    SchemaName: collection ?? `${table.logical}_${name}_${target}`,
    RelationshipType: "OneToManyRelationship",
    ReferencedEntity: target,
    ReferencedEntityNavigationPropertyName: collection,
    ReferencingEntity: table.logical,
    ReferencingAttribute: name,
    ReferencingEntityNavigationPropertyName: navigation,
  };
}

/** English is the only language here. */
function labelOf(text: string): Definition {
  const label = text === "" ? null : { Label: text, LanguageCode: 1033, IsManaged: true };
  return { LocalizedLabels: label === null ? [] : [label], UserLocalizedLabel: label };
}

/** A GUID that is the same wherever the same thing is described. */
function idOf(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("/")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
