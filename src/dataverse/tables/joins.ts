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

/** A relationship as both of its sides see it: each is a table and the column of `between` that points at it. */
function pair(
  between: string,
  [one, toOne]: readonly [string, string],
  [other, toOther]: readonly [string, string],
  navigation: string,
): readonly PlacedJoin[] {
  return [
    { table: one, navigation, between, own: toOne, other: toOther, target: other },
    { table: other, navigation, between, own: toOther, other: toOne, target: one },
  ];
}

/** Every many-to-many relationship Warmline touches, from either side. */
export const joins: readonly PlacedJoin[] = [
  ...pair(
    tabs,
    ["msdyn_sessiontemplate", "msdyn_sessiontemplateid"],
    ["msdyn_applicationtabtemplate", "msdyn_applicationtabtemplateid"],
    tabs,
  ),
  ...pair("systemuserroles", ["systemuser", "systemuserid"], ["role", "roleid"], "systemuserroles_association"),
  ...pair("roleprivileges", ["role", "roleid"], ["privilege", "privilegeid"], "roleprivileges_association"),
];
