import * as React from "react";
import type { QueueState } from "#desk/supervisor";
import { levelsFallen, type Need, type Tile } from "#domain/queue";
import { useSlice, useTextStyles } from "#panels/elements";
import { useQueueFrame, usePageStyles } from "#panels/queueReview/frame";
import { nameTile, writeLimits, writeValue } from "./tileWords";

const selectNeeds = ({ needs }: QueueState): QueueState["needs"] => needs;
const selectCounts = ({ counts }: QueueState): QueueState["counts"] => counts;
const selectSince = ({ since }: QueueState): number => since;
const selectAt = ({ refreshedAt }: QueueState): number | null => refreshedAt;

const mostRows = 50;

/** The conversations of the list that a figure counts; null where the figure is of others that are not on the page. */
function rowsOf({ name }: Tile, needs: readonly Need[]): readonly Need[] | null {
  switch (name) {
    case "waiting":
      return needs.filter(({ conversation }) => conversation.state === "waiting");
    case "longestWait": {
      const waits = needs.flatMap(({ conversation }) => conversation.waitingSince ?? []);
      const first = Math.min(...waits);
      return needs.filter(({ conversation }) => conversation.waitingSince === first);
    }
    case "falling":
      return needs.filter(({ conversation }) => levelsFallen(conversation) > 0);
    case "serviceLevel":
    case "abandoned":
      return null;
  }
}

function Rows({ tile }: { readonly tile: Tile }): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = usePageStyles();
  const needs = useSlice(desk.store, selectNeeds);
  const rows = rowsOf(tile, needs);
  if (rows === null) return <>{strings("how.rows.service")}</>;
  if (rows.length === 0) return <>{strings("how.rows.none")}</>;
  return (
    <ul className={styles.list}>
      {rows.slice(0, mostRows).map(({ conversation: { id, customer, about } }) => (
        <li key={id}>
          <bdi>{customer || strings("needs.unnamed")}</bdi>: <bdi>{about}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** What a figure is made of: formula, window, of how many, what is left out, its limits and its rows. */
export function HowCounted({ tile }: { readonly tile: Tile }): React.ReactElement {
  const frame = useQueueFrame();
  const { strings, format, desk } = frame;
  const styles = usePageStyles();
  const text = useTextStyles();
  const since = useSlice(desk.store, selectSince);
  const at = useSlice(desk.store, selectAt) ?? since;
  const counts = useSlice(desk.store, selectCounts);
  const isOfHours = tile.name === "serviceLevel" || tile.name === "abandoned";
  const facts: readonly (readonly [key: string, value: React.ReactNode])[] = [
    ["how.formula", strings(`how.formula.${tile.name}`, { seconds: desk.settings().serviceLevel })],
    [
      "how.window",
      isOfHours
        ? strings("how.window.hours", { hours: desk.settings().hours, time: format.time(since) })
        : strings("how.window.now", { time: format.exactTime(at) }),
    ],
    ["how.of", strings("tile.plain", { value: tile.of ?? counts?.live ?? 0 })],
    ["how.left", strings(`how.left.${tile.name}`)],
    ["how.limits", writeLimits(tile, frame)],
    ["how.rows", <Rows key="rows" tile={tile} />],
  ];
  return (
    <section className={styles.box} aria-label={strings("tile.howOf", { tile: nameTile(tile, frame) })}>
      <div className={styles.boxHeader}>
        <h3 className={text.title}>{nameTile(tile, frame)}</h3>
        <span className={text.caption}>{writeValue(tile, frame)}</span>
      </div>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <React.Fragment key={key}>
            <dt>{strings(key)}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
      </dl>
    </section>
  );
}
