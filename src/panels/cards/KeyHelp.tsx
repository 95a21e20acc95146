import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { cardKeys, type CardVerb } from "./cards";
import { useCardStyles } from "./cardStyles";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";

/** The keys of a panel with cards, shown on `?`. */
export function KeyHelp(): React.ReactElement {
  const { strings } = useFrame();
  const styles = useCardStyles();
  const list = React.useRef<HTMLDivElement>(null);
  // It stands at the panel's end, which a long panel has out of view.
  React.useEffect(() => {
    // Newer browsers give a promise back, which React would take for what ends the effect.
    void list.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const rows: readonly (readonly [string, string])[] = [
    ["1–3", strings("keys.choose")],
    ["↑ ↓", strings("keys.walk")],
    ["Enter", strings("keys.enter")],
    ["Esc", strings("keys.leave")],
    ...(Object.keys(cardKeys) as CardVerb[]).map((verb) => [cardKeys[verb], strings(`verb.${verb}`)] as const),
  ];
  return (
    <div
      ref={list}
      role="note"
      aria-label={strings("keys.title")}
      className={mergeClasses(styles.help, useTextStyles().caption)}
    >
      {rows.map(([key, words]) => (
        <React.Fragment key={key}>
          <span>
            <kbd className={styles.key}>{key}</kbd>
          </span>
          <span>{words}</span>
        </React.Fragment>
      ))}
    </div>
  );
}
