import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { schema } from "#dataverse/tables";
import { Fields } from "./Fields";
import { useFormStyles } from "./formStyles";
import { useTextStyles } from "#local/elements";
import { useTools } from "#local/workspace/page/state";

type RecordProps = { readonly table: string; readonly id: string };

function listText(row: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(row).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" && !name.includes("@") && value.length < 2000
      ? [[name, value] as const]
      : [],
  );
}

/** Any row as a plain form: its text columns. */
export function RecordPage({ table, id }: RecordProps): React.ReactElement {
  const styles = useFormStyles();
  const text = useTextStyles();
  const { webApi } = useTools();
  const [fields, setFields] = React.useState<readonly (readonly [string, string])[]>([]);
  React.useEffect(() => {
    let alive = true;
    const show = (next: readonly (readonly [string, string])[]) => alive && setFields(next);
    webApi.retrieveRecord(table, id).then(
      (row) => show(listText(row)),
      () => show([["Row", "This row cannot be read."]]),
    );
    return () => {
      alive = false;
    };
  }, [webApi, table, id]);
  return (
    <div className={styles.page}>
      <h2 className={mergeClasses(text.title, styles.heading)}>{schema.findTable(table)?.display ?? table}</h2>
      <Fields fields={fields} />
    </div>
  );
}
