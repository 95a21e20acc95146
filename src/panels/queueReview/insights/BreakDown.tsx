import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { type Dimension, dimensions, toRate } from "#domain/insights";
import { useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { FigureLink } from "./FigureLink";
import { useInsights } from "./insightsFrame";
import { OpenedFigure } from "./OpenedFigure";
import { Bar } from "./Bar";

const most = 12;
const first: readonly Dimension[] = ["queue", "product", "language"];
const ordered: readonly Dimension[] = [...first, ...dimensions.filter((name) => !first.includes(name))];

/** Escalations by queue, product, language and the like; what is not recorded is a row of its own. */
export function BreakDown(): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const { insights } = useInsights();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  const [by, setBy] = React.useState<Dimension>("queue");
  const slices = insights.by[by].filter(({ engaged }) => engaged > 0);
  const name = (value: string): string => (by === "language" ? format.language(value) : value);
  const percent = (share: number | null): number => Math.round(100 * (share ?? 0));
  return (
    <section aria-labelledby="warmline-by">
      <div className={page.boxHeader}>
        <h3 id="warmline-by" className={text.title}>
          {strings("by.title")}
        </h3>
        <select
          aria-label={strings("by.title")}
          value={by}
          onChange={(event) => setBy(event.target.value as Dimension)}
        >
          {ordered.map((one) => (
            <option key={one} value={one}>
              {strings(`by.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <table className={styles.table} aria-labelledby="warmline-by">
        <tbody className={styles.body}>
          {slices.slice(0, most).map(({ value, engaged, escalated }) => {
            const rate = toRate(escalated, engaged);
            return (
              <tr key={value ?? ""} className={styles.row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
                  <bdi className={mergeClasses(value === null && text.quiet)}>
                    {value === null ? strings("part.of.notRecorded") : name(value)}
                  </bdi>
                </th>
                <td className={mergeClasses(styles.cell, styles.whole, page.wide)}>
                  <Bar rate={rate} />
                  <span className={text.caption}>
                    <FigureLink figure={{ kind: "slice", by, value }}>
                      {strings("insights.rate", {
                        rate: strings("tile.percent", { value: percent(rate.share) }),
                        low: percent(rate.low),
                        high: percent(rate.high),
                        sessions: engaged,
                      })}
                    </FigureLink>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {slices.length > most && <p className={text.caption}>{strings("by.more", { more: slices.length - most })}</p>}
      <OpenedFigure kinds={["slice"]} />
    </section>
  );
}
