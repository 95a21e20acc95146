import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { TriedStep } from "#domain/brief";
import { Icon, useFrame, useTextStyles, type IconName } from "#panels/parts";
import { BriefLine } from "./BriefLine";
import { useBriefStyles } from "./styles";

const icons: Readonly<Record<TriedStep["outcome"], IconName>> = { failed: "cross", helped: "check", unknown: "dash" };
const colours = { failed: "bad", helped: "good", unknown: "quiet" } as const;

/** What was tried and how it went: a form, a colour and the word for it. */
export function Tried({ steps }: { readonly steps: readonly TriedStep[] }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  return (
    <ul className={styles.steps}>
      {steps.map(({ line, outcome }, index) => (
        <li key={index} className={styles.step}>
          <Icon name={icons[outcome]} className={mergeClasses(styles.stepIcon, text[colours[outcome]])} />
          <span>
            <span className={mergeClasses(text.caption, text[colours[outcome]])}>
              {strings(`brief.tried.${outcome}`)}
            </span>{" "}
            <BriefLine section="tried" line={line} />
          </span>
        </li>
      ))}
    </ul>
  );
}
