import * as React from "react";
import { mergeClasses, useId } from "@fluentui/react-components";
import type { DataState } from "./dataState";
import { usePanelStyles } from "#panels/elements";
import { useTextStyles } from "#panels/elements";

type PanelProps = {
  readonly title: string;
  readonly state: DataState;
  /** Something to do about the data itself, before the state: "Updated (2)". */
  readonly aside?: React.ReactNode;
  readonly busy?: boolean;
  /** Takes the height its container leaves. */
  readonly fill?: boolean;
  /** Handlers for pointer, focus and keys anywhere in the panel. */
  readonly events?: React.HTMLAttributes<HTMLElement>;
  readonly children: React.ReactNode;
};

/** One panel: a titled region whose header ends with the state of its data. */
export const Panel = React.forwardRef<HTMLElement, PanelProps>(function Panel(props, ref) {
  const { title, state, aside, busy = false, fill = false, events, children } = props;
  const styles = usePanelStyles();
  const text = useTextStyles();
  const heading = useId("warmline-panel-");
  return (
    <section
      ref={ref}
      {...events}
      aria-labelledby={heading}
      aria-busy={busy}
      className={mergeClasses(styles.panel, fill && styles.fill)}
    >
      <header className={styles.header}>
        <h2 id={heading} className={text.title}>
          {title}
        </h2>
        <div className={styles.end}>
          {aside}
          <span className={styles.state}>
            <span className={mergeClasses(styles.dot, styles[state.form])} aria-hidden="true" />
            {state.words}
          </span>
        </div>
      </header>
      {children}
    </section>
  );
});
