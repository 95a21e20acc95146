import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Session } from "#local/workspace/model";
import { ControlSlot } from "./ControlSlot";
import { Fields } from "./Fields";
import { useFormStyles } from "./formStyles";
import { useTextStyles } from "#local/elements";

/** Which controls stand in which column, top to bottom. */
const columns: readonly (readonly string[])[] = [
  ["HandoffBrief", "SentimentMeter"],
  ["LiveTranscript"],
  ["SuggestedResolutions", "SimilarCases", "WrapUp"],
];

/** The case's main form: a few fields of the platform, and the six built controls in sections of a third each. */
export function CaseForm({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useFormStyles();
  const text = useTextStyles();
  const { case: record, customer, product, queue } = session.info;
  return (
    <div className={styles.page}>
      <h2 className={mergeClasses(text.title, styles.heading)} dir="auto">
        {record?.title ?? "No case is linked to this conversation"}
      </h2>
      <div className={styles.columns}>
        {columns.map((controls, place) => (
          <div key={controls.join()} className={styles.column}>
            {place === 0 && (
              <section className={styles.section} aria-label="Case">
                <h3 className={styles.sectionHeading}>Case</h3>
                <Fields
                  fields={[
                    ["Number", record?.number ?? ""],
                    ["Customer", customer.name],
                    ["Product", product],
                    ["Queue", queue],
                    ["Status", record ? "In Progress" : ""],
                  ]}
                />
              </section>
            )}
            {controls.map((name) => (
              <ControlSlot key={name} name={name} session={session} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
