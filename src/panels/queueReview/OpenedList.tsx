import * as React from "react";
import type { QueueState } from "#desk/supervisor";
import { useSlice, useTextStyles } from "#panels/elements";
import { useQueueFrame, usePageStyles } from "#panels/queueReview/frame";

const selectOpened = ({ opened }: QueueState): QueueState["opened"] => opened;

/** What was opened from this page, newest first. What was done there, nothing tells. */
export function OpenedList(): React.ReactElement | null {
  const { desk, strings, format } = useQueueFrame();
  const styles = usePageStyles();
  const text = useTextStyles();
  const opened = useSlice(desk.store, selectOpened);
  if (opened.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="warmline-opened">
      <h2 id="warmline-opened" className={styles.boxTitle}>
        {strings("opened.title")}
      </h2>
      <ul className={styles.list}>
        {opened.map(({ act, conversation, customer, at, failed, api }) => (
          <li key={`${conversation} ${at} ${act}`} className={text.text}>
            {strings(`opened.${api === null ? "" : "call."}${failed ? "failed" : "row"}`, {
              api: api ?? "",
              time: format.exactTime(at),
              act: strings(`native.${act}`),
              customer: customer || strings("needs.unnamed"),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
