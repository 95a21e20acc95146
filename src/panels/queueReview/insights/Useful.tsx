import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { JudgedGroup, JudgedSummary, Rate } from "#domain/insights";
import { LinkButton, useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { Bar } from "./Bar";
import { useInsights } from "./insightsFrame";

type UsefulState = JudgedSummary | "asked" | "reading" | "failed";

const most = 12;
const percent = (share: number | null): number => Math.round(100 * (share ?? 0));

type LineProps = { readonly name: string; readonly rate: Rate; readonly more?: readonly string[] };

/** One card, or one group, with its share and its interval; below it what else is to be said. */
function Line({ name, rate, more = [] }: LineProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.whole)}>
        <bdi>{name}</bdi>
      </th>
      <td className={mergeClasses(styles.cell, styles.whole, page.wide)}>
        <Bar rate={rate} />
        <span className={text.caption}>
          {strings("useful.rate", {
            rate: percent(rate.share),
            low: percent(rate.low),
            high: percent(rate.high),
            count: rate.of,
          })}
        </span>
        {more.map((words) => (
          <p key={words} className={text.caption}>
            <bdi>{words}</bdi>
          </p>
        ))}
      </td>
    </tr>
  );
}

function useMore(): (group: JudgedGroup) => readonly string[] {
  const { strings, format } = useQueueFrame();
  return ({ reasons, change }) => [
    ...reasons.slice(0, 3).map(({ reason, count }) => strings("useful.reason", { reason, count })),
    ...(change === null
      ? []
      : [
          strings("useful.change", {
            date: format.date(change.at, null),
            before: percent(change.before.share),
            since: percent(change.since.share),
            counts: strings("useful.counts", { before: change.before.of, since: change.since.of }),
          }),
        ]),
  ];
}

function Shown({ summary }: { readonly summary: JudgedSummary }): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const more = useMore();
  const { groups, languages } = summary;
  if (summary.count === 0) return <p className={text.text}>{strings("useful.none")}</p>;
  const nameOf = ({ target, name }: JudgedGroup): string => name || strings(`useful.${target}`);
  return (
    <>
      <table className={styles.table} aria-labelledby="warmline-useful">
        <tbody className={styles.body}>
          {groups.slice(0, most).map((group, at) => (
            <Line key={at} name={nameOf(group)} rate={group.useful} more={more(group)} />
          ))}
        </tbody>
      </table>
      {groups.length > most && <p className={text.caption}>{strings("by.more", { more: groups.length - most })}</p>}
      <h4 id="warmline-useful-languages" className={text.caption}>
        {strings("useful.languages")}
      </h4>
      <table className={styles.table} aria-labelledby="warmline-useful-languages">
        <tbody className={styles.body}>
          {languages.slice(0, most).map(({ language, useful }) => (
            <Line
              key={language ?? ""}
              name={language === null ? strings("part.of.notRecorded") : format.language(language)}
              rate={useful}
            />
          ))}
        </tbody>
      </table>
      <p className={text.caption}>{strings("useful.fair")}</p>
    </>
  );
}

/** What people found useful of the cards, by article, by kind and by language: read when somebody asks. */
export function Useful(): React.ReactElement {
  const { strings } = useQueueFrame();
  const { desk } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const [state, setState] = React.useState<UsefulState>("asked");
  const read = (): void => {
    setState("reading");
    desk.judged().then(setState, () => setState("failed"));
  };
  return (
    <section aria-labelledby="warmline-useful">
      <div className={mergeClasses(page.boxHeader, page.above)}>
        <h3 id="warmline-useful" className={text.title}>
          {strings("useful.title")}
        </h3>
        <span className={text.caption}>{strings("useful.window")}</span>
      </div>
      {state === "asked" && (
        <Button size="small" onClick={read}>
          {strings("useful.read")}
        </Button>
      )}
      {state === "reading" && (
        <p className={text.text} role="status">
          {strings("useful.reading")}
        </p>
      )}
      {state === "failed" && (
        <p className={text.text} role="status">
          {strings("useful.failed")} <LinkButton onClick={read}>{strings("insights.again")}</LinkButton>
        </p>
      )}
      {typeof state === "object" && <Shown summary={state} />}
    </section>
  );
}
