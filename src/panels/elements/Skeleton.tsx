import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { usePanelStyles } from "./panelStyles";
import { useTextStyles } from "./textStyles";

type Width = "short" | "medium" | "long";

/** What a panel shows before its first data: words, and still bars of about the final size. Nothing moves. */
export function Skeleton({
  words,
  rows,
}: {
  readonly words: string;
  readonly rows: readonly Width[];
}): React.ReactElement {
  const styles = usePanelStyles();
  return (
    <div>
      <p className={useTextStyles().caption}>{words}</p>
      {rows.map((width, index) => (
        <div key={index} className={mergeClasses(styles.skeleton, styles[width])} aria-hidden="true" />
      ))}
    </div>
  );
}
