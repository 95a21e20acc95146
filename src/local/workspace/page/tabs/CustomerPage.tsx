import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Session } from "#local/workspace/model";
import { Fields } from "./Fields";
import { useFormStyles } from "./formStyles";
import { useTextStyles } from "#local/elements";

/** The customer's record. */
export function CustomerPage({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useFormStyles();
  const text = useTextStyles();
  const { customer, language, case: record, product } = session.info;
  return (
    <div className={styles.page}>
      <h2 className={mergeClasses(text.title, styles.heading)} dir="auto">
        {customer.name}
      </h2>
      <div className={styles.narrow}>
        <Fields
          fields={[
            ["E-mail", customer.email],
            ["Language", language],
            ["Product", product],
            ["Open case", record ? `${record.number}, ${record.title}` : ""],
          ]}
        />
      </div>
    </div>
  );
}
