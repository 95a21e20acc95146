import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Reason } from "#domain/suggestions";
import { dot, useTextStyles } from "#panels/elements";
import { WhyLink } from "#panels/cards";
import { useSay } from "#panels/deskContext";
import { useSuggestionStyles } from "./styles";

type ReasonsProps = {
  readonly reasons: readonly Reason[];
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
  /** What stands before "why". */
  readonly children?: React.ReactNode;
};

/** Why this card is here, in words; "why" opens the numbers behind them. */
export function Reasons({ reasons, open, controls, onToggle, children }: ReasonsProps): React.ReactElement {
  const say = useSay();
  const styles = useSuggestionStyles();
  const text = useTextStyles();
  return (
    <p className={mergeClasses(text.caption, styles.line)}>
      {reasons.map(({ name, values, strong }) => (
        <React.Fragment key={name}>
          <bdi className={strong ? styles.strong : undefined}>{say(name, values)}</bdi>
          {dot}
        </React.Fragment>
      ))}
      {children && (
        <>
          {children}
          {dot}
        </>
      )}
      <WhyLink open={open} controls={controls} onToggle={onToggle} />
    </p>
  );
}
