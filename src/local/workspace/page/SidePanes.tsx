import * as React from "react";
import { Button, CounterBadge, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { closePane, findFocused, type Pane, selectPane } from "#local/workspace/model";
import { CloseIcon } from "#local/workspace/page/elements";
import { PageView } from "#local/workspace/page/tabs";
import { useTextStyles } from "#local/elements";
import { useTools, useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  panes: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    height: "40px",
    flexShrink: 0,
    padding: "0 8px 0 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  body: { position: "relative", flexGrow: 1, minHeight: 0 },
  pane: { position: "absolute", inset: 0 },
  hidden: { display: "none" },
  none: { padding: "16px" },
});

function PaneHeader({ pane, count }: { readonly pane: Pane; readonly count: number }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { workspace } = useTools();
  const close = () =>
    workspace.change((state) => (pane.canClose ? closePane(state, pane.id) : selectPane(state, null)));
  return (
    <header className={styles.header}>
      <h2 className={mergeClasses(styles.title, text.cut, count > 1 && text.hidden)}>{pane.title}</h2>
      {count > 1 && <PaneTabs selected={pane.id} />}
      <Button
        appearance="subtle"
        size="small"
        icon={<CloseIcon />}
        aria-label={`Close pane ${pane.title}`}
        onClick={close}
      />
    </header>
  );
}

function PaneTabs({ selected }: { readonly selected: string }): React.ReactElement {
  const styles = useStyles();
  const { workspace } = useTools();
  const panes = useWorkspace((state) => state.panes);
  return (
    <TabList
      className={styles.title}
      size="small"
      selectedValue={selected}
      onTabSelect={(_event, { value }) => workspace.change((state) => selectPane(state, String(value)))}
    >
      {panes
        .filter(({ hidden }) => !hidden)
        .map(({ id, title, badge }) => (
          <Tab key={id} value={id}>
            {title}{" "}
            {badge !== false && <CounterBadge size="small" {...(badge === true ? { dot: true } : { count: badge })} />}
          </Tab>
        ))}
    </TabList>
  );
}

/** The app's side panes. They belong to the app: a pane with the desk shows the session in front. */
export function SidePanes(): React.ReactElement | null {
  const styles = useStyles();
  const text = useTextStyles();
  const panes = useWorkspace((state) => state.panes);
  const selected = useWorkspace((state) => state.selectedPane);
  const session = useWorkspace(findFocused);
  const front = panes.find(({ id }) => id === selected);
  if (!front) return null;
  const kept = panes.filter(({ id, alwaysRender }) => id === front.id || alwaysRender);
  return (
    <section className={styles.panes} aria-label="Productivity pane">
      {!front.hideHeader && <PaneHeader pane={front} count={panes.length} />}
      <div className={styles.body}>
        {kept.map(({ id, title, page, version }) => (
          <div key={`${id}-${version}`} className={mergeClasses(styles.pane, id !== front.id && styles.hidden)}>
            {session && page ? (
              <PageView key={session.id} page={page} title={title} session={session} place="pane" />
            ) : (
              <p className={mergeClasses(text.caption, styles.none)}>Open a conversation to see its desk here.</p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
