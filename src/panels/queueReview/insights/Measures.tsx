import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Insights, MeasureName } from "#domain/insights";
import { useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { FigureLink } from "./FigureLink";
import { useInsights } from "./insightsFrame";
import { OpenedFigure } from "./OpenedFigure";

type Frame = ReturnType<typeof useQueueFrame>;

/** "2 very negative, 1 negative" */
function sayMoods({ sentimentAtTransfer }: Insights, { strings }: Frame): string {
  return Object.entries(sentimentAtTransfer)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([level, count]) => strings("measure.mood", { count, mood: strings(`level.${level}`) }))
    .join(", ");
}

function writeMeasures(insights: Insights, frame: Frame): readonly (readonly [name: MeasureName, words: string])[] {
  const { strings, format } = frame;
  const { csat, timeToEscalate: time, likes, dislikes, handovers, handedBack } = insights;
  const count = (value: number): string => strings("tile.plain", { value });
  const none = strings("part.of.notRecorded");
  const seconds = (milliseconds: number | null): string => format.duration((milliseconds ?? 0) / 1000);
  return [
    [
      "csat",
      csat.value === null
        ? none
        : strings("measure.csat.value", { mean: Math.round(csat.value * 10) / 10, answers: csat.n }),
    ],
    ["likes", count(likes)],
    ["dislikes", count(dislikes)],
    ["sentiment", sayMoods(insights, frame) || none],
    [
      "timeToEscalate",
      time.value === null
        ? none
        : strings("measure.time.value", { median: seconds(time.value), most: seconds(time.most) }),
    ],
    ["live", count(handovers.live)],
    ["ticket", count(handovers.ticket)],
    ["nowhere", count(handovers.notRecorded)],
    ["handedBack", count(handedBack)],
  ];
}

/** What else the transcripts tell: satisfaction, moods and time at the transfer, where it went. "Not recorded" is never a zero. */
export function Measures(): React.ReactElement {
  const frame = useQueueFrame();
  const { strings } = frame;
  const { insights } = useInsights();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  return (
    <section aria-labelledby="warmline-measures">
      <h3 id="warmline-measures" className={mergeClasses(text.title, page.above)}>
        {strings("measure.title")}
      </h3>
      <table className={styles.table} aria-labelledby="warmline-measures">
        <tbody className={styles.body}>
          {writeMeasures(insights, frame).map(([name, words]) => (
            <tr key={name} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
                {strings(`measure.${name}`)}
              </th>
              <td className={mergeClasses(styles.cell, styles.whole)}>
                <FigureLink figure={{ kind: "measure", name }}>{words}</FigureLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <OpenedFigure kinds={["measure"]} />
    </section>
  );
}
