import type { TableName } from "./tables";

/** A many-to-many relationship as one of its sides sees it: rows of `between` join a row (`own`) with rows of `target` (`other`). */
export type Join = {
  readonly navigation: string;
  readonly between: TableName;
  readonly own: string;
  readonly other: string;
  readonly target: TableName;
};

const tabs = "msdyn_sessiontemplate_applicationtab";
const [template, tab] = ["msdyn_sessiontemplateid", "msdyn_applicationtabtemplateid"] as const;

const joins: readonly (Join & { readonly table: TableName })[] = [
  {
    table: "msdyn_sessiontemplate",
    navigation: tabs,
    between: tabs,
    own: template,
    other: tab,
    target: "msdyn_applicationtabtemplate",
  },
  {
    table: "msdyn_applicationtabtemplate",
    navigation: tabs,
    between: tabs,
    own: tab,
    other: template,
    target: "msdyn_sessiontemplate",
  },
];

/** The many-to-many relationship behind a navigation property; undefined where it is none. */
export const findJoin = (table: string, navigation: string): Join | undefined =>
  joins.find((join) => join.table === table && join.navigation === navigation);
