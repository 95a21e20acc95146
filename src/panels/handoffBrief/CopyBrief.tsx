import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState } from "#desk/conversation";
import { type Brief, isKept, writeHandoffLine } from "#domain/brief";
import { describeProblem, useFrame } from "#panels/frame";
import { dot, LinkButton, useTextStyles } from "#panels/elements";
import { useAct, useDesk, useOpenDesk } from "#panels/deskContext";
import { writeBriefText } from "#panels/evidence";
import { MarksContext } from "#panels/handoffBrief/line";
import { useBriefStyles } from "#panels/handoffBrief/line";

type Events = DeskState["native"]["events"];
const selectEvents = ({ native }: DeskState): Events => native.events;

/** Which of consult and transfer is under way, as the platform told last; null where it told nothing of them. */
function readMove(events: Events): "consult" | "transfer" | null {
  for (const { kind } of [...events].reverse()) {
    if (kind === "consultStarted") return "consult";
    if (kind === "transferred") return "transfer";
    if (kind === "consultEnded" || kind === "statusChanged") return null;
  }
  return null;
}

type CopyProps = { readonly target: "handoffLine" | "brief"; readonly text: string };

/** A link that copies, and how that went. */
function Copy({ target, text }: CopyProps): React.ReactElement {
  const frame = useFrame();
  const desk = useOpenDesk();
  const { strings } = frame;
  const act = useAct("copy", target, ({ kind }) => strings(`act.copy.${kind}`));
  const failed = act?.kind === "failed" ? describeProblem(act.problem, null, frame) : null;
  return (
    <>
      <LinkButton underlined title={text} onClick={() => desk.copy(target, text)}>
        {strings(`${target}.copy`)}
      </LinkButton>
      {act?.kind === "done" && ` ${strings("act.copy.done")}`}
      {failed && ` ${strings("act.copy.failed")} ${failed.what}`}
    </>
  );
}

/**
 * The brief to be copied: in one sentence for the colleague who is asked or takes over, and whole. Nothing where there is
 * no sentence.
 */
export function CopyBrief({ brief }: { readonly brief: Brief }): React.ReactElement | null {
  const { strings } = useFrame();
  const text = useTextStyles();
  const styles = useBriefStyles();
  const marks = React.useContext(MarksContext);
  const line = React.useMemo(() => writeHandoffLine(brief), [brief]);
  const move = readMove(useDesk(selectEvents));
  if (!line) return null;
  const whole = writeBriefText(brief, (promise) => isKept(promise, marks), strings);
  return (
    <div className={mergeClasses(text.caption, styles.foot)}>
      {move && `${strings(`handoffLine.${move}`)} `}
      <Copy target="handoffLine" text={line.text} />
      {dot}
      <Copy target="brief" text={whole} />
    </div>
  );
}
