import * as React from "react";
import { type Day, type Figures, findDifferences, viewAsErlang } from "#domain/routing";
import { useTextStyles } from "#panels/elements";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";

type DifferencesProps = { readonly day: Day; readonly played: Figures };

/** Less of a difference than this, in seconds, is none. */
const least = 1;

/** What Erlang's formulas would say of the day, and which of their assumptions makes the difference. */
export function Differences({ day, played }: DifferencesProps): React.ReactElement {
  const { desk, strings, format } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const { serviceLevel } = desk.settings();
  const view = React.useMemo(() => viewAsErlang(day), [day]);
  const found = React.useMemo(() => findDifferences(day, serviceLevel), [day, serviceLevel]);
  const wait = (seconds: number | null): string =>
    seconds === null ? strings("whatIf.endless") : format.duration(seconds);
  const telling = found.filter(({ by }) => Math.abs(by) >= least);
  return (
    <section aria-labelledby="warmline-erlang">
      <h3 id="warmline-erlang" className={text.title}>
        {strings("erlang.title")}
      </h3>
      {view && (
        <p className={text.text}>
          {strings("erlang.says", {
            workers: view.load.workers,
            c: wait(view.c.meanWait),
            a: wait(view.a.meanWait),
            played: wait(played.meanWait ?? 0),
          })}
        </p>
      )}
      <ul className={page.list}>
        {telling.map(({ assumption, meanWait }) => (
          <li key={assumption} className={text.text}>
            {strings(`erlang.${assumption}`, { wait: wait(meanWait) })}
          </li>
        ))}
      </ul>
      {telling.length === 0 && <p className={text.caption}>{strings("erlang.none")}</p>}
    </section>
  );
}
