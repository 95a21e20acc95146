import * as React from "react";
import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import { Panel, useFrame, useRoving } from "#panels/frame";
import { Skeleton } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { AgentLine } from "./AgentLine";
import { CopyBrief } from "./CopyBrief";
import { BriefNotices } from "./BriefNotices";
import { BriefSections } from "#panels/handoffBrief/sections";
import { describeBriefState, isEmptyBrief } from "./briefState";
import { MarksContext, useCorrected } from "#panels/handoffBrief/line";
import { Corrections } from "./Corrections";
import { History } from "./History";
import { NativeSummary } from "./NativeSummary";

const selectBrief = (state: DeskState): DeskState["brief"] => state.brief;
const selectHandoff = (state: DeskState): DeskState["handoff"] => state.handoff;

/** The hand-off brief: what a person must know before the first word, each line with its sources. */
export function HandoffBriefPanel(): React.ReactElement {
  const frame = useFrame();
  const brief = useDesk(selectBrief);
  const handoff = useDesk(selectHandoff);
  const body = React.useRef<HTMLDivElement>(null);
  const roving = useRoving(body);
  const shown = valueOf(brief);
  const corrected = useCorrected(shown);
  const whole = corrected && !isEmptyBrief(corrected.brief) ? corrected : null;
  return (
    <Panel
      title={frame.strings("brief.title")}
      state={describeBriefState(brief, handoff, frame)}
      busy={brief.kind === "loading"}
    >
      <div ref={body} {...roving}>
        {brief.kind === "loading" && (
          <Skeleton
            words={frame.strings("brief.opening")}
            rows={["short", "long", "medium", "short", "long", "medium"]}
          />
        )}
        <BriefNotices brief={brief} handoff={handoff} />
        {whole && (
          <MarksContext.Provider value={whole.marks}>
            <BriefSections brief={whole.brief} />
          </MarksContext.Provider>
        )}
        {brief.kind !== "loading" && <History />}
        {whole && (
          <MarksContext.Provider value={whole.marks}>
            <CopyBrief brief={whole.brief} />
          </MarksContext.Provider>
        )}
        {corrected && <Corrections hidden={corrected.hidden} />}
        <NativeSummary />
        <AgentLine empty={shown !== null && isEmptyBrief(shown)} />
      </div>
    </Panel>
  );
}
