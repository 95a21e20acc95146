import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState } from "#desk";
import { type Brief, writeHandoffLine } from "#domain/brief";
import { describeProblem, LinkButton, useAct, useDesk, useFrame, useTextStyles } from "#panels/parts";
import { useBriefStyles } from "./styles";

const target = "handoffLine";

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

/** The brief in one sentence for the colleague who is asked or takes over, to be copied. Nothing where there is no sentence. */
export function HandoffLine({ brief }: { readonly brief: Brief }): React.ReactElement | null {
  const frame = useFrame();
  const { desk, strings } = frame;
  const text = useTextStyles();
  const styles = useBriefStyles();
  const line = React.useMemo(() => writeHandoffLine(brief), [brief]);
  const move = readMove(useDesk(selectEvents));
  const act = useAct("copy", target, ({ kind }) => strings(`act.copy.${kind}`));
  if (!line) return null;
  const failed = act?.kind === "failed" ? describeProblem(act.problem, null, frame) : null;
  return (
    <div className={mergeClasses(text.caption, styles.foot)}>
      {move && `${strings(`handoffLine.${move}`)} `}
      <LinkButton underlined title={line.text} onClick={() => desk.copy(target, line.text)}>
        {strings("handoffLine.copy")}
      </LinkButton>
      {act?.kind === "done" && ` ${strings("act.copy.done")}`}
      {failed && ` ${strings("act.copy.failed")} ${failed.what}`}
    </div>
  );
}
