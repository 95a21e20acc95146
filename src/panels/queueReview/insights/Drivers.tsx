import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { type Driver, toRate } from "#domain/insights";
import { useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { Bar } from "./Bar";
import { FigureLink } from "./FigureLink";
import { useInsights } from "./insightsFrame";
import { OpenedFigure } from "./OpenedFigure";

const most = 8;
const columns = ["insights.topic", "insights.escalated", "insights.without", "insights.impact"] as const;

const percentOf = (share: number | null): number => Math.round(100 * (share ?? 0)) || 0;

function Row({ driver }: { readonly driver: Driver }): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  const { topic, rateWith, rateWithout, sessions, isEnough, impact, trend } = driver;
  const percent = (share: number | null): string =>
    share === null ? strings("tile.none") : strings("tile.percent", { value: percentOf(share) });
  const words = strings(isEnough ? "insights.rate" : "insights.few", {
    rate: percent(rateWith.share),
    low: percentOf(rateWith.low),
    high: percentOf(rateWith.high),
    sessions,
  });
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
        <bdi>{topic}</bdi>
      </th>
      <td className={mergeClasses(styles.cell, styles.whole, page.wide)}>
        <Bar rate={rateWith} />
        <span className={text.caption}>
          <FigureLink figure={{ kind: "topic", topic }}>{words}</FigureLink>
          {isEnough && trend.direction !== "notRecorded" && ` · ${strings(`trend.${trend.direction}`)}`}
        </span>
      </td>
      <td className={styles.cell}>
        <FigureLink figure={{ kind: "without", topic }}>{percent(rateWithout.share)}</FigureLink>
      </td>
      <td className={styles.cell}>{percent(impact)}</td>
    </tr>
  );
}

/** Topics by what the escalation rate would lose without them, each with its interval; too few sessions are said to be. */
export function Drivers(): React.ReactElement {
  const { strings } = useQueueFrame();
  const { insights } = useInsights();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  const all = toRate(insights.escalated, insights.engaged);
  const rate = strings("tile.percent", { value: percentOf(all.share) });
  return (
    <section aria-labelledby="warmline-drivers">
      <div className={page.boxHeader}>
        <h3 id="warmline-drivers" className={text.title}>
          {strings("insights.drivers")}
        </h3>
        <span className={text.caption}>
          <FigureLink figure={{ kind: "escalation" }}>
            {strings("insights.all", { rate, engaged: insights.engaged })}
          </FigureLink>
        </span>
      </div>
      <table className={styles.table} aria-labelledby="warmline-drivers">
        <thead className={styles.head}>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col" className={styles.heading}>
                {strings(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {insights.drivers.slice(0, most).map((driver) => (
            <Row key={driver.topic} driver={driver} />
          ))}
        </tbody>
      </table>
      <p className={text.caption}>{strings("insights.formula")}</p>
      <OpenedFigure kinds={["topic", "without", "escalation"]} />
    </section>
  );
}
