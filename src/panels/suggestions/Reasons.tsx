import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Reason } from "#domain/suggestions";
import { dot, LinkButton, useTextStyles } from "#panels/elements";
import { useCardTabIndex } from "#panels/cards";
import { useFrame } from "#panels/frame";
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
  const { strings } = useFrame();
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
      <LinkButton
        tabIndex={useCardTabIndex()}
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        onClick={onToggle}
      >
        {strings("score.why")}
      </LinkButton>
    </p>
  );
}
