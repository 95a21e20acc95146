/** A many-to-many relationship as one of its sides sees it: rows of `between` join a row (`own`) with rows of `target` (`other`). */
export type Join = {
  readonly navigation: string;
  readonly between: string;
  readonly own: string;
  readonly other: string;
  readonly target: string;
};

/** A many-to-many relationship, and the table it is seen from. */
export type PlacedJoin = Join & { readonly table: string };

const tabs = "msdyn_sessiontemplate_applicationtab";
const [template, tab] = ["msdyn_sessiontemplateid", "msdyn_applicationtabtemplateid"] as const;

/** Every many-to-many relationship Warmline touches, from either side. */
export const joins: readonly PlacedJoin[] = [
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
