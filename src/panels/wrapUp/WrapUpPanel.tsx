import * as React from "react";
import type { DeskState } from "#desk/conversation";
import { Panel, useFrame } from "#panels/frame";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { DraftField } from "./DraftField";
import { Filing } from "./Filing";
import { FollowUp } from "./FollowUp";
import { LinkedArticles } from "./LinkedArticles";
import { NewCase } from "./NewCase";
import { Outcome } from "./Outcome";
import { describeDrafts } from "./saveWords";

const selectDrafts = (state: DeskState): DeskState["drafts"] => state.drafts;

/** The wrap-up: how it ended, what was done, what is still owed; each text is saved while it is written. */
export function WrapUpPanel(): React.ReactElement {
  const frame = useFrame();
  const desk = useOpenDesk();
  const { strings } = frame;
  const drafts = useDesk(selectDrafts);
  React.useEffect(
    () =>
      desk.openWrapUp({
        wanted: strings("summary.wanted"),
        done: strings("summary.done"),
        open: strings("summary.open"),
      }),
    [desk, strings],
  );
  return (
    <Panel title={strings("wrapUp.title")} state={describeDrafts(drafts, frame)}>
      <Outcome />
      <DraftField name="summary" />
      <NewCase />
      <DraftField name="note" />
      <LinkedArticles />
      <FollowUp />
      <Filing />
    </Panel>
  );
}
