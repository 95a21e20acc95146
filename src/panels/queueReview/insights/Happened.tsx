import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { partNames, rateNames } from "#domain/insights";
import { LinkButton, useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { FigureLink } from "./FigureLink";
import { useInsights } from "./insightsFrame";
import { OpenedFigure } from "./OpenedFigure";
import { SessionRows } from "./SessionRows";

type HappenedProps = { readonly onDays: (days: number) => void };

const percentOf = (count: number, of: number): number => (of > 0 ? Math.round((100 * count) / of) : 0);

/** The sessions that make two ways to count differ, openable one reason at a time. */
function Steps(): React.ReactElement {
  const { strings } = useQueueFrame();
  const { insights, gathered } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const [opened, setOpened] = React.useState<string | null>(null);
  const steps = insights.reconciliation.steps.filter(({ sessions }) => sessions.length > 0);
  const rowsOf = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return gathered.sessions.filter(({ id }) => wanted.has(id));
  };
  return (
    <ul className={page.list}>
      {steps.map(({ because, sessions }) => (
        <li key={because} className={text.text}>
          {strings(`step.${because}`, { count: sessions.length })}{" "}
          <LinkButton aria-expanded={opened === because} onClick={() => setOpened(opened === because ? null : because)}>
            {strings("how.rows")}
          </LinkButton>
          {opened === because && <SessionRows rows={rowsOf(sessions)} />}
        </li>
      ))}
    </ul>
  );
}

function Parts(): React.ReactElement {
  const { strings } = useQueueFrame();
  const { insights } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const shown = partNames.filter((name) => insights.reconciliation.parts[name] > 0);
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
            <FigureLink figure={{ kind: "part", name }}>
              {strings("tile.percent", { value: percentOf(insights.reconciliation.parts[name], insights.engaged) })}
            </FigureLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function FourWays(): React.ReactElement {
  const { strings } = useQueueFrame();
  const { insights } = useInsights();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  return (
    <table className={styles.table} aria-label={strings("insights.fourWays")}>
      <tbody className={styles.body}>
        {rateNames.map((name) => {
          const { share, count, of } = insights.reconciliation.rates[name];
          return (
            <tr key={name} className={styles.row}>
              <td className={mergeClasses(styles.cell, page.share)}>
                <FigureLink figure={{ kind: "rate", name }}>
                  {share === null ? strings("tile.none") : strings("tile.percent", { value: percentOf(count, of) })}
                </FigureLink>
              </td>
              <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
                {strings(`rate.${name}`)} <span className={text.quiet}>{strings("tile.of", { value: count, of })}</span>
              </th>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How engaged sessions ended, in parts that add up; four published ways to count them; and the sessions that make these differ. */
export function Happened({ onDays }: HappenedProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const { insights, days } = useInsights();
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
      <Parts />
      <FourWays />
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
      <OpenedFigure kinds={["rate", "part"]} />
      <Steps />
    </section>
  );
}
