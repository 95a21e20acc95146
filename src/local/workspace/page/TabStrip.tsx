import * as React from "react";
import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { closeTab, focusTab, type Session } from "#local/workspace/model";
import { CloseIcon } from "#local/workspace/page/elements";
import { PaneToggle } from "./PaneToggle";
import { useTools } from "#local/workspace/page/state";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    height: "40px",
    padding: "0 8px 0 10px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // A TabList does not shrink by itself: at 340 px it has to scroll instead.
  tabs: { flexGrow: 1, flexShrink: 1, minWidth: 0, overflowX: "auto", overflowY: "hidden", height: "40px" },
  tab: { whiteSpace: "nowrap" },
});

/** Ids that tie a tab to its panel. */
export const tabIds = (session: Session, tabId: string) => ({
  tab: `${session.id}-${tabId}`,
  panel: `${session.id}-${tabId}-panel`,
});

/** The app tabs of a session. Those the session opened with stay; others can be closed while they are in front. */
export function TabStrip({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useStyles();
  const { workspace } = useTools();
  const front = session.tabs.find(({ id }) => id === session.focusedTab);
  const isAdded = front?.page.kind === "webResource" || front?.page.kind === "record";
  return (
    <div className={styles.strip}>
      <TabList
        className={styles.tabs}
        size="medium"
        selectedValue={session.focusedTab}
        onTabSelect={(_event, { value }) => workspace.change((state) => focusTab(state, session.id, String(value)))}
      >
        {session.tabs.map(({ id, title }) => (
          <Tab
            key={id}
            className={styles.tab}
            value={id}
            id={tabIds(session, id).tab}
            aria-controls={tabIds(session, id).panel}
          >
            {title}
          </Tab>
        ))}
      </TabList>
      {front && isAdded && (
        <Button
          appearance="subtle"
          size="small"
          icon={<CloseIcon />}
          aria-label={`Close tab ${front.title}`}
          onClick={() => workspace.change((state) => closeTab(state, session.id, front.id))}
        />
      )}
      <PaneToggle />
    </div>
  );
}
