import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Session } from "#local/workspace/model";
import { PageView } from "#local/workspace/page/tabs";
import { tabIds, TabStrip } from "./TabStrip";
import { useTools, useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  work: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr)",
    gridTemplateColumns: "minmax(0, 1fr)",
    minHeight: 0,
    minWidth: 0,
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panels: { position: "relative", minHeight: 0 },
  panel: {
    position: "absolute",
    inset: 0,
    minHeight: 0,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  hidden: { display: "none" },
});

/** The button that accepted a conversation is gone with it: the focus goes on in the work that it opened. */
function useFocusAfterAccept({ session, isFocused }: WorkProps): React.RefObject<HTMLDivElement> {
  const { workspace } = useTools();
  const front = React.useRef<HTMLDivElement>(null);
  const isNew = useWorkspace(({ accepted }) => accepted === session.info.id);
  React.useEffect(() => {
    if (!isNew || !isFocused) return;
    front.current?.focus();
    workspace.change((state) => ({ ...state, accepted: null }));
  }, [isNew, isFocused, workspace]);
  return front;
}

type WorkProps = { readonly session: Session; readonly isFocused: boolean };

/**
 * The app tabs of one session. Tabs that were shown once stay, hidden, like the sessions themselves: coming back costs
 * nothing, and a session behind goes on hearing its customer. They end when the tab or the session is closed.
 */
export function SessionWork({ session, isFocused }: WorkProps): React.ReactElement {
  const styles = useStyles();
  const front = useFocusAfterAccept({ session, isFocused });
  return (
    <div className={mergeClasses(styles.work, !isFocused && styles.hidden)} data-session={session.info.id}>
      <TabStrip session={session} />
      <div className={styles.panels}>
        {session.tabs
          .filter(({ visited }) => visited)
          .map(({ id, title, page, version }) => (
            <div
              key={`${id}-${version}`}
              ref={id === session.focusedTab ? front : undefined}
              role="tabpanel"
              tabIndex={-1}
              id={tabIds(session, id).panel}
              aria-labelledby={tabIds(session, id).tab}
              className={mergeClasses(styles.panel, id !== session.focusedTab && styles.hidden)}
            >
              <PageView page={page} title={title} session={session} place="tab" />
            </div>
          ))}
      </div>
    </div>
  );
}
