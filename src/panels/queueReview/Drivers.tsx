import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { type Driver, type Insights, toRate } from "#domain/insights";
import { useTextStyles } from "#panels/elements";
import { useQueueFrame } from "./queueFrame";
import { useNeedStyles, usePageStyles } from "./styles";

const most = 8;
const columns = ["insights.topic", "insights.escalated", "insights.without", "insights.impact"] as const;

const percentOf = (share: number | null): number => Math.round(100 * (share ?? 0)) || 0;

function Bar({ driver }: { readonly driver: Driver }): React.ReactElement {
  const styles = usePageStyles();
  const { share, low, high } = driver.rateWith;
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.bar} style={{ width: `${percentOf(share)}%` }} />
      <span
        className={styles.interval}
        style={{ insetInlineStart: `${percentOf(low)}%`, width: `${percentOf(high) - percentOf(low)}%` }}
      />
    </span>
  );
}

/** Topics by what the escalation rate would lose without them, each with its interval; too few sessions are said to be. */
export function Drivers({ insights }: { readonly insights: Insights }): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  const shown = insights.drivers.slice(0, most);
  const percent = (share: number | null): string =>
    share === null ? strings("tile.none") : strings("tile.percent", { value: percentOf(share) });
  const words = ({ rateWith, sessions, isEnough }: Driver): string =>
    strings(isEnough ? "insights.rate" : "insights.few", {
      rate: percent(rateWith.share),
      low: percentOf(rateWith.low),
      high: percentOf(rateWith.high),
      sessions,
    });
  const all = toRate(insights.escalated, insights.engaged);
  return (
    <section aria-labelledby="warmline-drivers">
      <div className={page.boxHeader}>
        <h3 id="warmline-drivers" className={text.title}>
          {strings("insights.drivers")}
        </h3>
        <span className={text.caption}>
          {strings("insights.all", { rate: percent(all.share), engaged: insights.engaged })}
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
          {shown.map((driver) => (
            <tr key={driver.topic} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
                <bdi>{driver.topic}</bdi>
              </th>
              <td className={mergeClasses(styles.cell, styles.whole, page.wide)}>
                <Bar driver={driver} />
                <span className={text.caption}>{words(driver)}</span>
              </td>
              <td className={styles.cell}>{percent(driver.rateWithout.share)}</td>
              <td className={styles.cell}>{percent(driver.impact)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={text.caption}>{strings("insights.formula")}</p>
    </section>
  );
}
