import * as React from "react";
import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { findFocused, type NarrowView } from "#local/workspace/model";
import { ChatPanel } from "#local/workspace/page/chat";
import { NarrowSwitch } from "./NarrowSwitch";
import { NoSession } from "./NoSession";
import { Notices } from "./Notices";
import { Rail } from "#local/workspace/page/rail";
import { SessionWork } from "./SessionWork";
import { SidePanes } from "./SidePanes";
import { themes, useNarrow, useWorkspace } from "#local/workspace/page/state";
import { TopBar } from "#local/workspace/page/bar";

const useStyles = makeStyles({
  // Inside the provider, not on it: menus and tooltips take over its classes.
  page: {
    height: "100vh",
    display: "grid",
    gridTemplateRows: "44px auto minmax(0, 1fr)",
    gridTemplateColumns: "minmax(0, 1fr)",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  middle: { display: "grid" },
  columns: { display: "grid", minHeight: 0 },
  part: {
    display: "grid",
    gridTemplateRows: "minmax(0, 1fr)",
    gridTemplateColumns: "minmax(0, 1fr)",
    minHeight: 0,
    minWidth: 0,
  },
  hidden: { display: "none" },
});

/** Widths of rail, chat, work and pane. */
function writeColumns(hasSession: boolean, paneWidth: number | null): string {
  const pane = paneWidth === null ? "" : ` ${paneWidth}px`;
  return `184px ${hasSession ? "292px " : ""}minmax(0, 1fr)${pane}`;
}

/** The whole workspace: sessions, the host's chat, the app tabs of every session, and the side panes. */
export function WorkspacePage(): React.ReactElement {
  const styles = useStyles();
  const narrow = useNarrow();
  const theme = useWorkspace((state) => state.theme);
  const sessions = useWorkspace((state) => state.sessions);
  const session = useWorkspace(findFocused);
  const view = useWorkspace((state) => state.view);
  const pane = useWorkspace((state) => state.panes.find(({ id }) => id === state.selectedPane));
  const shows = (part: NarrowView) => !narrow || view === part;
  const part = (name: NarrowView) => mergeClasses(styles.part, !shows(name) && styles.hidden);
  const template = narrow ? "minmax(0, 1fr)" : writeColumns(session !== undefined, pane?.width ?? null);
  return (
    <FluentProvider theme={themes[theme]}>
      <div className={styles.page}>
        <TopBar />
        <div className={styles.middle}>
          <Notices />
          {narrow && <NarrowSwitch />}
        </div>
        <main aria-label="Workspace" className={styles.columns} style={{ gridTemplateColumns: template }}>
          <div className={part("sessions")}>
            <Rail />
          </div>
          {session && (
            <div className={part("chat")}>
              <ChatPanel key={session.id} session={session} />
            </div>
          )}
          <div className={part("work")}>
            {sessions.map((each) => (
              <SessionWork key={each.id} session={each} isFocused={each === session} />
            ))}
            {!session && <NoSession />}
          </div>
          {pane && (
            <div className={part("pane")}>
              <SidePanes />
            </div>
          )}
        </main>
      </div>
    </FluentProvider>
  );
}
