import * as React from "react";
import { type Chapter } from "#domain/chapters";
import { dot } from "#panels/elements";
import { useFrame, type Frame } from "#panels/frame";
import { useTurnStyles } from "./turnStyles";

/** A line across the list, with words in its middle. */
export function Rule({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const styles = useTurnStyles();
  return (
    <div className={styles.line}>
      <span className={styles.rule} />
      <span>{children}</span>
      <span className={styles.rule} />
    </div>
  );
}

/** "10:02–10:15"; with its day where it is not the day of now; "" where no clock is known. */
function sayTimes({ beganAt, endedAt }: Chapter, { format, now }: Frame): string {
  if (beganAt === null) return "";
  const began = format.moment(beganAt, now());
  return endedAt === null || endedAt === beganAt ? began : `${began}–${format.moment(endedAt, endedAt)}`;
}

/** Where an earlier chapter begins: whose it was, from when to when, and how it ended. */
export function ChapterLine({ chapter }: { readonly chapter: Chapter }): React.ReactElement {
  const frame = useFrame();
  const { strings } = frame;
  const { kind, who, ended, consulted } = chapter;
  const name = who === "" ? strings(`speaker.${kind === "agent" ? "agent" : "representative"}`) : who;
  const head = kind === "agent" ? strings("chapter.agent") : name;
  const end = ended === null || kind === "agent" ? "" : strings(`chapter.${ended}`);
  const asked = consulted.length === 0 ? "" : strings("chapter.consulted", { names: consulted.join(", ") });
  const parts = [sayTimes(chapter, frame), end, asked].filter((part) => part !== "");
  return (
    <Rule>
      <bdi>{head}</bdi>
      {parts.map((part) => `${dot}${part}`).join("")}
    </Rule>
  );
}

/** Where the person's day changes. */
export function DayLine({ at }: { readonly at: number }): React.ReactElement {
  const { format } = useFrame();
  return <Rule>{format.day(at)}</Rule>;
}
