import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { SinceSpoken } from "#domain/brief";
import { dayOf } from "#domain/time";
import { joinWords, useFrame, type Frame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { isSameName } from "./sameName";
import { useBriefStyles } from "#panels/handoffBrief/line";

const hour = 3_600_000;

/** "3 days", as the person counts days; hours within one day and the next night. */
function sayAgo({ spokeAt, resumedAt }: SinceSpoken, { strings, format }: Frame): string {
  const days = dayOf(resumedAt, format.zone) - dayOf(spokeAt, format.zone);
  const hours = Math.round((resumedAt - spokeAt) / hour);
  return days > 0 && hours >= 24
    ? strings("since.days", { n: Math.max(1, days) })
    : strings("since.hours", { n: hours });
}

type SinceProps = { readonly since: SinceSpoken; readonly overdue: number };

/** A conversation taken up again: how long ago a person wrote last, and what has come together since. */
export function Since({ since, overdue }: SinceProps): React.ReactElement {
  const frame = useFrame();
  const { strings } = frame;
  const styles = useBriefStyles();
  const text = useTextStyles();
  const isMine = isSameName(since.who, frame.person || since.by);
  const name = since.who === "" ? strings("speaker.representative") : since.who;
  const counts = [
    strings("since.messages", { n: since.messages }),
    ...(overdue > 0 ? [strings("since.overdue", { n: overdue })] : []),
  ];
  return (
    <p className={mergeClasses(text.text, text.strong, styles.since)}>
      {strings(isMine ? "since.you" : "since.other", {
        name,
        ago: sayAgo(since, frame),
        counts: joinWords(counts, strings),
      })}
    </p>
  );
}
