import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { QueueState } from "#desk/supervisor";
import { LinkButton, Said, useHold, useSlice, useTextStyles } from "#panels/elements";
import { NeedRow } from "./NeedRow";
import { useQueueFrame } from "./queueFrame";
import { useNeedStyles, usePageStyles } from "./styles";

const first = 20;
const columns = ["customer", "with", "why", "time", "mood", "acts"] as const;

const selectNeeds = ({ needs }: QueueState): QueueState["needs"] => needs;
const selectWaiting = ({ waiting }: QueueState): number => waiting;
const selectLive = ({ counts }: QueueState): number => counts?.live ?? 0;
const selectFollowed = ({ followed }: QueueState): number => followed;
const selectAt = ({ refreshedAt }: QueueState): number => refreshedAt ?? 0;

function NeedTable({ all }: { readonly all: boolean }): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = useNeedStyles();
  const needs = useSlice(desk.store, selectNeeds);
  const at = useSlice(desk.store, selectAt);
  const shown = all ? needs : needs.slice(0, first);
  return (
    <table className={styles.table} aria-label={strings("needs.title")}>
      <thead className={styles.head}>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={styles.heading}>
              {strings(`needs.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {shown.map((need) => (
          <NeedRow key={need.conversation.id} need={need} at={at} />
        ))}
      </tbody>
    </table>
  );
}

/** Who needs somebody, most urgent first. Rows stay where they are while a person points at them or has the focus inside. */
export function NeedsYou(): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const page = usePageStyles();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const needs = useSlice(desk.store, selectNeeds);
  const waiting = useSlice(desk.store, selectWaiting);
  const live = useSlice(desk.store, selectLive);
  const followed = useSlice(desk.store, selectFollowed);
  const [all, setAll] = React.useState(false);
  const { held, events } = useHold();
  React.useEffect(() => desk.hold(held), [desk, held]);
  return (
    <section className={page.box} aria-labelledby="warmline-needs" {...events}>
      <header className={page.boxHeader}>
        <h2 id="warmline-needs" className={page.boxTitle}>
          {strings("needs.title")}
        </h2>
        <span className={text.caption}>{strings("needs.count", { shown: needs.length, live })}</span>
        {waiting > 0 && (
          <span className={page.end}>
            <Button size="small" shape="circular" onClick={() => desk.showWaiting()}>
              {strings("panel.updated", { n: waiting })}
            </Button>
          </span>
        )}
      </header>
      {needs.length === 0 ? (
        <Said what={strings("needs.none")} more={strings("needs.none.more", { followed })} />
      ) : (
        <>
          <p className={mergeClasses(text.caption, styles.notice)}>
            {strings(desk.canOpen ? "native.note" : "native.noApp")}
          </p>
          <NeedTable all={all} />
          {needs.length > first && (
            <LinkButton onClick={() => setAll(!all)}>
              {all ? strings("needs.fewer", { first }) : strings("needs.more", { more: needs.length - first })}
            </LinkButton>
          )}
        </>
      )}
    </section>
  );
}
