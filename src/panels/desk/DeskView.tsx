import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { HandoffBriefPanel } from "#panels/handoffBrief";
import { useFrame } from "#panels/frame";
import { useWidth } from "#panels/elements";
import { SentimentPanel } from "#panels/sentiment";
import { SimilarCasesPanel } from "#panels/similarCases";
import { SuggestionsPanel } from "#panels/suggestions";
import { WrapUpPanel } from "#panels/wrapUp";
import { TranscriptColumn, TranscriptPanel } from "#panels/transcript";
import { chooseLayout, type Layout } from "./layout";
import { useDeskStyles } from "./styles";

/** Which panels stand in which column, in reading order: what is known, what was said, what answers. */
function Columns({ layout }: { readonly layout: Layout }): React.ReactElement {
  const styles = useDeskStyles();
  const column = styles.column;
  const next = mergeClasses(styles.column, styles.line);
  const transcript = (
    <div key="said" className={mergeClasses(next, styles.fixed)}>
      <TranscriptColumn />
    </div>
  );
  switch (layout) {
    case "three":
      return (
        <>
          <div className={mergeClasses(column, styles.split)}>
            <div className={styles.rest}>
              <HandoffBriefPanel />
            </div>
            <div className={styles.kept}>
              <SentimentPanel />
            </div>
          </div>
          {transcript}
          <div className={next}>
            <SuggestionsPanel />
            <SimilarCasesPanel />
            <WrapUpPanel />
          </div>
        </>
      );
    case "two":
      return (
        <>
          <div className={column}>
            <HandoffBriefPanel />
            <SentimentPanel />
            <SuggestionsPanel />
            <SimilarCasesPanel />
            <WrapUpPanel />
          </div>
          {transcript}
        </>
      );
    case "one":
      return (
        <>
          <HandoffBriefPanel />
          <SentimentPanel />
          <SuggestionsPanel />
          <SimilarCasesPanel />
          <WrapUpPanel />
          <TranscriptPanel />
        </>
      );
    default: {
      const never: never = layout;
      return never;
    }
  }
}

/**
 * The whole desk: all six panels in the columns that its width allows, as the main part of its page. Takes the height
 * of its container.
 */
export function DeskView(): React.ReactElement {
  const { strings } = useFrame();
  const styles = useDeskStyles();
  const desk = React.useRef<HTMLElement>(null);
  const width = useWidth(desk);
  const layout = chooseLayout(width ?? 0);
  return (
    <main ref={desk} className={mergeClasses(styles.desk, styles[layout])}>
      <h1 className={styles.title}>{strings("desk.title")}</h1>
      {width !== null && <Columns layout={layout} />}
    </main>
  );
}
