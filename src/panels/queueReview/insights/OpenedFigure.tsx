import * as React from "react";
import { Button } from "@fluentui/react-components";
import {
  type FigureRef,
  type OpenedFigure as Opened,
  openFigure,
  readFigureKey,
  sessionColumns,
  toCsv,
  toRate,
  toSessionRow,
} from "#domain/insights";
import { useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { defineFigure, nameFigure, sayLeftOut } from "./figureWords";
import { useInsights } from "./insightsFrame";
import { SessionRows } from "./SessionRows";

const percentOf = (share: number): number => Math.round(100 * share);

function Acts({ figure, opened }: { readonly figure: FigureRef; readonly opened: Opened }): React.ReactElement {
  const frame = useQueueFrame();
  const { strings } = frame;
  const { desk, days, opened: key, open } = useInsights();
  const page = usePageStyles();
  const [said, setSaid] = React.useState("");
  const link = desk.page.link(key, days);
  const copy = (address: string): void => {
    const say = (words: string) => () => setSaid(strings(words));
    void desk.page.copy(address).then(say("figure.copied"), () => setSaid(address));
  };
  const save = (): void =>
    desk.page.save(`${nameFigure(figure, frame)}.csv`, toCsv(sessionColumns, opened.rows.map(toSessionRow)));
  return (
    <div className={page.toolbar}>
      <Button size="small" onClick={save}>
        {strings("figure.csv")}
      </Button>
      {link !== null && (
        <Button size="small" onClick={() => copy(link)}>
          {strings("figure.link")}
        </Button>
      )}
      <Button size="small" onClick={() => open("")}>
        {strings("act.read")}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}

function useFacts(figure: FigureRef, opened: Opened): readonly (readonly [key: string, value: React.ReactNode])[] {
  const frame = useQueueFrame();
  const { strings, format } = frame;
  const { since, read, of, days } = useInsights();
  const page = usePageStyles();
  const { ours, microsofts } = defineFigure(figure);
  const values = { days };
  const left = opened.leftOut.map((one) => sayLeftOut(one, frame));
  return [
    ["how.formula", strings(ours, values)],
    ["figure.microsoft", strings(microsofts, values)],
    ["how.window", strings("figure.window", { time: format.date(since, null), read, of })],
    ["how.of", strings(`figure.of.${opened.unit}`, { count: opened.count, of: opened.of })],
    [
      "how.left",
      left.length === 0 ? (
        strings("figure.left.none")
      ) : (
        <ul className={page.list}>
          {left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ),
    ],
  ];
}

function Box({ figure }: { readonly figure: FigureRef }): React.ReactElement {
  const frame = useQueueFrame();
  const { strings } = frame;
  const { gathered, days } = useInsights();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  const opened = React.useMemo(() => openFigure(figure, gathered, days), [figure, gathered, days]);
  const name = nameFigure(figure, frame);
  const { share, low, high } = toRate(opened.count, opened.of);
  const value =
    share === null
      ? strings("tile.none")
      : strings("figure.value", { rate: percentOf(share), low: percentOf(low), high: percentOf(high) });
  return (
    <section className={styles.confirm} aria-label={strings("tile.howOf", { tile: name })}>
      <h4 className={text.title}>
        <bdi>{name}</bdi>: {value}
      </h4>
      <dl className={page.facts}>
        {useFacts(figure, opened).map(([key, words]) => (
          <React.Fragment key={key}>
            <dt>{strings(key)}</dt>
            <dd>{words}</dd>
          </React.Fragment>
        ))}
      </dl>
      <SessionRows rows={opened.rows} />
      <Acts figure={figure} opened={opened} />
    </section>
  );
}

/** What the open figure is made of, where it is one of these kinds: formula, window, of how many, what is left out, its rows. */
export function OpenedFigure({ kinds }: { readonly kinds: readonly FigureRef["kind"][] }): React.ReactElement | null {
  const { opened } = useInsights();
  const figure = React.useMemo(() => readFigureKey(opened), [opened]);
  return figure && kinds.includes(figure.kind) ? <Box key={opened} figure={figure} /> : null;
}
