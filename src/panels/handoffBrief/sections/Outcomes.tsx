import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DoneAct, SectionName, TriedStep } from "#domain/brief";
import type { SourcedLine } from "#domain/evidence";
import { Icon, useTextStyles, type IconName } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { BriefLine } from "#panels/handoffBrief/line";
import { useBriefStyles } from "#panels/handoffBrief/line";

type Outcome = {
  readonly line: SourcedLine;
  readonly word: string;
  readonly icon: IconName;
  readonly colour: "good" | "bad" | "quiet";
};

/** Lines with how each went: a form, a colour and the word for it. */
function Outcomes({ section, rows }: { readonly section: SectionName; readonly rows: readonly Outcome[] }) {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  return (
    <ul className={styles.steps}>
      {rows.map(({ line, word, icon, colour }, index) => (
        <li key={index} className={styles.step}>
          <Icon name={icon} className={mergeClasses(styles.stepIcon, text[colour])} />
          <span>
            <span className={mergeClasses(text.caption, text[colour])}>{strings(word)}</span>{" "}
            <BriefLine section={section} line={line} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const looks = {
  failed: { icon: "cross", colour: "bad" },
  partly: { icon: "dash", colour: "quiet" },
  helped: { icon: "check", colour: "good" },
  unknown: { icon: "dash", colour: "quiet" },
} as const;

/** What was tried and how it went. */
export function Tried({ steps }: { readonly steps: readonly TriedStep[] }): React.ReactElement {
  const rows = steps.map(({ line, outcome }) => ({ line, word: `brief.tried.${outcome}`, ...looks[outcome] }));
  return <Outcomes section="tried" rows={rows} />;
}

/** What was done for the customer, and what could not be done. */
export function Done({ acts }: { readonly acts: readonly DoneAct[] }): React.ReactElement {
  const rows = acts.map(({ line, changed }) => ({
    line,
    word: changed ? "brief.done.changed" : "brief.done.unchanged",
    ...looks[changed ? "helped" : "failed"],
  }));
  return <Outcomes section="done" rows={rows} />;
}
