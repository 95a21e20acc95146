import * as React from "react";
import { LinkButton } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { useCardTabIndex } from "./cards";

type WhyLinkProps = {
  readonly open: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
};

/** "why" at the end of a card's line: opens the numbers behind it. */
export function WhyLink({ open, controls, onToggle }: WhyLinkProps): React.ReactElement {
  const { strings } = useFrame();
  return (
    <LinkButton
      tabIndex={useCardTabIndex()}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      {strings("score.why")}
    </LinkButton>
  );
}
