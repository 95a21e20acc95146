import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import { LinkButton, useTextStyles } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useBriefStyles } from "#panels/handoffBrief/line";

/** Longer summaries are shown in part first; ours stays the brief one. */
const shortLength = 240;

/** The newer one that the client SDK gave, else the one on the conversation's row. */
const selectSummary = ({ conversation, native }: DeskState): string => {
  const known = valueOf(conversation)?.nativeSummary ?? "";
  return native.summary || known;
};

/** Microsoft's own summary, where the platform wrote one: beside ours, and labelled as theirs. */
export function NativeSummary(): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const summary = useDesk(selectSummary);
  const [open, setOpen] = React.useState(false);
  if (summary === "") return null;
  const long = summary.length > shortLength;
  return (
    <div className={mergeClasses(text.caption, styles.foot)}>
      {strings("brief.native")}
      <p className={styles.summary} dir="auto">
        {long && !open ? `${summary.slice(0, shortLength)}…` : summary}
      </p>
      {long && (
        <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {strings(open ? "text.less" : "text.all")}
        </LinkButton>
      )}
    </div>
  );
}
