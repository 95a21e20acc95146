import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { LineMark } from "#domain/brief";
import type { DeskState } from "#desk/conversation";
import { LinkButton, useTextStyles } from "#panels/elements";
import { ProblemNotice, useFrame } from "#panels/frame";
import { useDesk } from "#panels/deskContext";
import { useLineChange } from "#panels/handoffBrief/line";
import { useBriefStyles } from "#panels/handoffBrief/line";

const selectSave = ({ drafts }: DeskState): DeskState["drafts"]["corrections"]["save"] => drafts.corrections.save;

function HiddenLine({ mark }: { readonly mark: LineMark }): React.ReactElement {
  const { strings } = useFrame();
  const line = mark.read ?? mark.correction.line;
  const { change } = useLineChange(mark.correction.section, line, mark);
  return (
    <li>
      <LinkButton underlined onClick={() => change({ hidden: false })}>
        {strings("line.unhide", { line: line.text })}
      </LinkButton>
    </li>
  );
}

/** Below the brief: which lines a person hid, and that changes are not saved yet; nothing where there is nothing. */
export function Corrections({ hidden }: { readonly hidden: readonly LineMark[] }): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const save = useDesk(selectSave);
  const [open, setOpen] = React.useState(false);
  const unsaved = save.kind === "unsaved";
  if (hidden.length === 0 && !unsaved) return null;
  return (
    <div className={mergeClasses(text.caption, styles.corrections)}>
      {hidden.length > 0 && (
        <>
          {strings("line.hidden", { n: hidden.length })}{" "}
          <LinkButton underlined aria-expanded={open} onClick={() => setOpen(!open)}>
            {strings(open ? "line.hideHidden" : "line.showHidden")}
          </LinkButton>
          {open && (
            <ul className={styles.losses} dir="auto">
              {hidden.map((mark, index) => (
                <HiddenLine key={index} mark={mark} />
              ))}
            </ul>
          )}
        </>
      )}
      {unsaved && <p className={mergeClasses(text.bad, styles.unsaved)}>{strings("line.unsaved")}</p>}
      {unsaved && save.problem && <ProblemNotice problem={save.problem} savedAt={null} />}
    </div>
  );
}
