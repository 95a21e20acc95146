import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { followCourse, type Stretch } from "#domain/insights";
import { LinkButton, useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { FigureLink } from "./FigureLink";
import { useInsights } from "./insightsFrame";
import { OpenedFigure } from "./OpenedFigure";

const [width, height] = [600, 100];

const xOf = (at: number, count: number): number => (count < 2 ? width / 2 : (at * width) / (count - 1));
const yOf = (share: number): number => height - share * height;

/** Stretches with a session, each with its place: where there was none, the line goes on to the next. */
const known = (stretches: readonly Stretch[]): readonly (readonly [at: number, stretch: Stretch])[] =>
  stretches.flatMap((one, at) => (one.escalation.share === null ? [] : [[at, one] as const]));

/** The line of the rate and the band of its interval. The chart's words and its table say the same. */
function Chart({ stretches }: { readonly stretches: readonly Stretch[] }): React.ReactElement {
  const styles = usePageStyles();
  const points = known(stretches);
  const place = (at: number, share: number): string => `${xOf(at, stretches.length)},${yOf(share)}`;
  const upper = points.map(([at, { escalation }]) => place(at, escalation.high));
  const lower = points.map(([at, { escalation }]) => place(at, escalation.low)).reverse();
  const line = points.map(([at, { escalation }]) => place(at, escalation.share ?? 0));
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <polygon className={styles.band} points={[...upper, ...lower].join(" ")} />
      <polyline className={styles.line} points={line.join(" ")} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function Table({ stretches }: { readonly stretches: readonly Stretch[] }): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const styles = useNeedStyles();
  const percent = (share: number): number => Math.round(100 * share);
  return (
    <table className={styles.table} aria-label={strings("course.title")}>
      <tbody className={styles.body}>
        {stretches.map(({ from, to, escalation }) => (
          <tr key={from} className={styles.row}>
            <th scope="row" className={styles.cell}>
              {format.date(from, null)}, {format.time(from)}
            </th>
            <td className={styles.cell}>
              {escalation.share === null ? (
                strings("course.nothing")
              ) : (
                <FigureLink figure={{ kind: "stretch", from, to }}>
                  {strings("insights.rate", {
                    rate: strings("tile.percent", { value: percent(escalation.share) }),
                    low: percent(escalation.low),
                    high: percent(escalation.high),
                    sessions: escalation.of,
                  })}
                </FigureLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the escalation rate went, 24 hours at a time: a line with its interval, and the same as a table. */
export function Course(): React.ReactElement | null {
  const { strings, format } = useQueueFrame();
  const { gathered, since } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const [isTable, setTable] = React.useState(false);
  const stretches = React.useMemo(() => followCourse(gathered.sessions, since), [gathered, since]);
  const [first] = stretches;
  const last = stretches[stretches.length - 1];
  if (!first || !last) return null;
  return (
    <section aria-labelledby="warmline-course">
      <div className={page.boxHeader}>
        <h3 id="warmline-course" className={text.title}>
          {strings("course.title")}
        </h3>
        <span className={text.caption}>{strings("course.each")}</span>
        <LinkButton aria-expanded={isTable} onClick={() => setTable(!isTable)}>
          {strings("course.table")}
        </LinkButton>
      </div>
      {/* Time goes from left to right in the chart, in every language: so do its labels. */}
      <div dir="ltr">
        <div className={mergeClasses(text.caption, page.ends)}>
          <span>{strings("tile.percent", { value: 100 })}</span>
        </div>
        <Chart stretches={stretches} />
        <div className={mergeClasses(text.caption, page.ends)}>
          <span>{format.date(first.from, null)}</span>
          <span>{format.date(last.from, null)}</span>
        </div>
      </div>
      {isTable && <Table stretches={stretches} />}
      <OpenedFigure kinds={["stretch"]} />
    </section>
  );
}
