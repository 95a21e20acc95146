import * as React from "react";
import { mergeClasses, Select, useId } from "@fluentui/react-components";
import type { DeskState } from "#desk/conversation";
import { outcomes } from "#domain/followup";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useWrapUpStyles } from "./styles";

const selectDraft = ({ drafts }: DeskState): DeskState["drafts"]["summary"]["draft"] => drafts.summary.draft;

/** How the conversation ended; saved with the summary. */
export function Outcome(): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const draft = useDesk(selectDraft);
  const id = useId("warmline-outcome-");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(text.caption, styles.label)}>
        {strings("wrapUp.outcome")}
      </label>
      <Select
        id={id}
        className={styles.wide}
        value={draft.outcome ?? ""}
        onChange={(_, { value }) =>
          desk.editDraft("summary", { ...draft, filed: false, outcome: outcomes.find((one) => one === value) ?? null })
        }
      >
        <option value="">{strings("wrapUp.outcome.none")}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {strings(`wrapUp.outcome.${outcome}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
