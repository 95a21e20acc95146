import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { usePanelStyles } from "./panelStyles";
import { useTextStyles } from "./textStyles";

type SaidProps = {
  /** What is so. */
  readonly what: React.ReactNode;
  /** What it means, or what comes next. */
  readonly more: React.ReactNode;
  /** An act that follows from it. */
  readonly children?: React.ReactNode;
};

/** Two lines instead of an empty box: what is so, and what it means. */
export function Said({ what, more, children }: SaidProps): React.ReactElement {
  const styles = usePanelStyles();
  const text = useTextStyles();
  return (
    <div className={styles.notice}>
      <p className={text.text}>{what}</p>
      <p className={mergeClasses(text.caption, styles.below)}>{more}</p>
      {children && <div className={styles.action}>{children}</div>}
    </div>
  );
}
