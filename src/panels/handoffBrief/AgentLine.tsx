import * as React from "react";
import { mergeClasses, useId } from "@fluentui/react-components";
import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import type { Handoff } from "#domain/handoff";
import { LinkButton, Sentence, useTextStyles } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { countLosses } from "./losses";
import { LossReport } from "./LossReport";
import { useBriefStyles } from "#panels/handoffBrief/line";

const selectHandoff = ({ handoff }: DeskState): Handoff | null => valueOf(handoff);

const selectFocus = (state: DeskState): DeskState["focus"] => state.focus;

/**
 * One quiet line: what came across from the agent. It opens the hand-off loss report, and opens it by itself when a
 * mark points at one of its values.
 */
export function AgentLine({ empty }: { readonly empty: boolean }): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const handoff = useDesk(selectHandoff);
  const focus = useDesk(selectFocus);
  const [open, setOpen] = React.useState(false);
  const report = useId("warmline-losses-");
  const pointed = focus?.evidence.kind === "value" ? focus.evidence.name : null;
  React.useEffect(() => {
    if (pointed !== null) setOpen(true);
  }, [pointed, focus?.count]);
  if (!handoff?.present) return null;
  const lost = countLosses(handoff.losses, strings);
  const link = (
    <LinkButton
      underlined
      aria-expanded={open}
      aria-controls={open ? report : undefined}
      onClick={() => setOpen(!open)}
    >
      {lost === "" ? strings("brief.seeThem") : lost}
    </LinkButton>
  );
  const words = lost === "" ? "brief.fromAgent" : "brief.fromAgentLost";
  return (
    <div className={mergeClasses(text.caption, !empty && styles.foot)}>
      <Sentence
        words={strings(empty ? "brief.cameFromAgent" : words, { n: handoff.values.length })}
        places={{ link }}
      />
      {open && (
        <div id={report} className={styles.report}>
          <LossReport handoff={handoff} pointed={pointed} />
        </div>
      )}
    </div>
  );
}
