import * as React from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { findFocused, type NarrowView } from "#local/workspace/model";
import { useTools, useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  switch: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    justifyContent: "stretch",
  },
});

/** Where there is room for one part only: which one. */
export function NarrowSwitch(): React.ReactElement {
  const styles = useStyles();
  const { workspace } = useTools();
  const view = useWorkspace((state) => state.view);
  const session = useWorkspace(findFocused);
  const hasPane = useWorkspace((state) => state.selectedPane !== null);
  const waiting = useWorkspace((state) => state.waiting.length);
  const choose = (value: unknown) => workspace.change((state) => ({ ...state, view: value as NarrowView }));
  return (
    <nav aria-label="Parts of the workspace">
      <TabList
        className={styles.switch}
        size="small"
        selectedValue={view}
        onTabSelect={(_event, { value }) => choose(value)}
      >
        <Tab value="sessions">Sessions{waiting > 0 ? `, ${waiting} waiting` : ""}</Tab>
        {session && <Tab value="chat">Chat</Tab>}
        {session && <Tab value="work">Work</Tab>}
        {hasPane && <Tab value="pane">Pane</Tab>}
      </TabList>
    </nav>
  );
}
