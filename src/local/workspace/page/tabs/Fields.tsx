import * as React from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useTextStyles } from "#local/elements";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "8px 16px",
    margin: 0,
    fontSize: "14px",
    lineHeight: "20px",
  },
  name: { fontSize: "14px", lineHeight: "20px" },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** Plain form fields, names and values; an empty value shows as the platform shows it. */
export function Fields({ fields }: { readonly fields: readonly (readonly [string, string])[] }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <dl className={styles.fields}>
      {fields.map(([name, value]) => (
        <React.Fragment key={name}>
          <dt className={mergeClasses(text.caption, styles.name)}>{name}</dt>
          <dd className={styles.value} dir="auto">
            {value === "" ? "---" : value}
          </dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
