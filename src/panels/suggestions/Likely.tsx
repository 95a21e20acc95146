import * as React from "react";
import { useId } from "@fluentui/react-components";
import type { Sureness } from "#domain/suggestions";
import { LinkButton } from "#panels/elements";
import { ScoreParts } from "#panels/evidence";
import { useFrame } from "#panels/frame";

/** Nothing that was learned from some cases is certain. Per cent. */
const surest = 99;

/** From log odds in hundredths to whole per cent. */
const percentOf = ({ score }: Sureness): number =>
  Math.min(surest, Math.round(100 / (1 + Math.exp(-score.points / 100))));

type LikelyProps = {
  readonly sure: Sureness;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
  /** As of every button of a card; absent outside one. */
  readonly tabIndex?: number;
};

/** "83% likely": opens what makes it so. */
export function Likely({ sure, open, controls, onToggle, tabIndex }: LikelyProps): React.ReactElement {
  const { strings } = useFrame();
  return (
    <LinkButton tabIndex={tabIndex} aria-expanded={open} aria-controls={open ? controls : undefined} onClick={onToggle}>
      {strings("suggestions.likely", { percent: percentOf(sure) })}
    </LinkButton>
  );
}

type LikelyPartsProps = {
  readonly sure: Sureness;
  readonly title: string;
  readonly id: string;
  readonly shown: boolean;
};

/** The parts of the probability, which add up, and from which one on articles are suggested. */
export function LikelyParts({ sure, title, id, shown }: LikelyPartsProps): React.ReactElement {
  const { strings } = useFrame();
  const percent = percentOf(sure);
  const bar = Math.round(100 * sure.bar);
  const by = shown && percent < bar ? "code" : "from";
  return (
    <div id={id}>
      <ScoreParts score={sure.score} caption={strings("suggestions.likely.of", { title })}>
        {strings(`suggestions.likely.${by}`, { percent, bar })}
      </ScoreParts>
    </div>
  );
}

/** Whether the parts are open, and what names them. */
export function useLikely(): Omit<LikelyProps, "sure" | "tabIndex"> {
  const [open, setOpen] = React.useState(false);
  const controls = useId("warmline-likely-");
  return { open, controls, onToggle: () => setOpen(!open) };
}
