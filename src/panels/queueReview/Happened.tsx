import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Insights } from "#domain/insights";
import { LinkButton, useTextStyles } from "#panels/elements";
import { useQueueFrame } from "./queueFrame";
import { useNeedStyles, usePageStyles } from "./styles";

type HappenedProps = {
  readonly insights: Insights;
  /** A customer who writes again within so many days came back. */
  readonly days: number;
  readonly onDays: (days: number) => void;
};

const parts = ["confirmed", "implied", "abandoned", "back", "escalated", "notRecorded"] as const;
const rates = ["botDashboard", "autonomous", "copilotStudio", "honest"] as const;
const mostShown = 100;

const percentOf = (count: number, of: number): number => (of > 0 ? Math.round((100 * count) / of) : 0);

/** The sessions that make two ways to count differ, openable one reason at a time. */
function Steps({ insights }: { readonly insights: Insights }): React.ReactElement {
  const { strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const [opened, setOpened] = React.useState<string | null>(null);
  const steps = insights.reconciliation.steps.filter(({ sessions }) => sessions.length > 0);
  return (
    <ul className={page.list}>
      {steps.map(({ because, sessions }) => (
        <li key={because} className={text.text}>
          {strings(`step.${because}`, { count: sessions.length })}{" "}
          <LinkButton aria-expanded={opened === because} onClick={() => setOpened(opened === because ? null : because)}>
            {strings("how.rows")}
          </LinkButton>
          {opened === because && (
            <ul className={mergeClasses(page.list, text.caption)}>
              {sessions.slice(0, mostShown).map((id) => (
                <li key={id}>
                  <bdi>{id}</bdi>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Parts({ insights }: { readonly insights: Insights }): React.ReactElement {
  const { strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const shown = parts.filter((name) => insights.reconciliation.parts[name] > 0);
  return (
    <>
      <div className={page.stack} aria-hidden="true">
        {shown.map((name) => (
          <span key={name} className={page[name]} style={{ flexGrow: insights.reconciliation.parts[name] }} />
        ))}
      </div>
      <ul className={mergeClasses(page.list, page.legend, text.caption)}>
        {shown.map((name) => (
          <li key={name}>
            <span className={mergeClasses(page.swatch, page[name])} aria-hidden="true" />
            {strings(`part.of.${name}`)}{" "}
            {strings("tile.percent", { value: percentOf(insights.reconciliation.parts[name], insights.engaged) })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How engaged sessions ended, in parts that add up; four published ways to count them; and the sessions that make these differ. */
export function Happened({ insights, days, onDays }: HappenedProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  return (
    <section aria-labelledby="warmline-happened">
      <div className={page.boxHeader}>
        <h3 id="warmline-happened" className={text.title}>
          {strings("insights.happened")}
        </h3>
        <span className={text.caption}>{strings("insights.engaged", { engaged: insights.engaged })}</span>
      </div>
      <Parts insights={insights} />
      <table className={styles.table} aria-label={strings("insights.fourWays")}>
        <tbody className={styles.body}>
          {rates.map((name) => {
            const { share, count, of } = insights.reconciliation.rates[name];
            return (
              <tr key={name} className={styles.row}>
                <td className={mergeClasses(styles.cell, page.share)}>
                  {share === null ? strings("tile.none") : strings("tile.percent", { value: percentOf(count, of) })}
                </td>
                <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
                  {strings(`rate.${name}`)}{" "}
                  <span className={text.quiet}>{strings("tile.of", { value: count, of })}</span>
                </th>
              </tr>
            );
          })}
        </tbody>
      </table>
      <label className={mergeClasses(text.text, page.slider)}>
        {strings("insights.window", { days })}
        <input
          type="range"
          min={1}
          max={30}
          value={days}
          aria-valuetext={strings("insights.window", { days })}
          onChange={(event) => onDays(Number(event.target.value))}
        />
      </label>
      <Steps insights={insights} />
    </section>
  );
}
