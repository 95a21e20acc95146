import * as React from "react";
import { mergeClasses, useId } from "@fluentui/react-components";
import type { SimilarCase } from "#domain/cases";
import { Card, Verbs, WhyLink } from "#panels/cards";
import { dot, useTextStyles } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { useLinkBlocked, useOpenDesk } from "#panels/deskContext";
import { describeOutcome, isSolved, titleCase } from "./caseWords";
import { Comparisons } from "./Comparisons";
import { useCaseStyles } from "./styles";
import { WhyThisCase } from "./WhyThisCase";

type OutcomeProps = {
  readonly similar: SimilarCase;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
};

function Outcome({ similar, open, controls, onToggle }: OutcomeProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useCaseStyles();
  const text = useTextStyles();
  const alike = similar.others.length;
  return (
    <p className={mergeClasses(text.caption, styles.line)}>
      <span className={mergeClasses(styles.outcome, isSolved(similar.best) && text.good)}>
        {describeOutcome(similar, strings)}
      </span>
      {dot}
      <bdi>{similar.best.number}</bdi>
      {alike > 0 && `${dot}${strings("cases.alike", { n: alike })}`}
      {dot}
      <WhyLink open={open} controls={controls} onToggle={onToggle} />
    </p>
  );
}

/** One way similar cases ended: the resolution, its outcome, what is the same and what is different. */
export function CaseCard({ similar }: { readonly similar: SimilarCase }): React.ReactElement {
  const desk = useOpenDesk();
  const [why, setWhy] = React.useState(false);
  const parts = useId("warmline-why-");
  const { best } = similar;
  const linkBlocked = useLinkBlocked();
  const subject = {
    target: best.id,
    kind: "case",
    text: best.resolution === "" ? best.title : best.resolution,
    isInternal: similar.isInternal,
    link: () => desk.linkCase(similar),
    linkBlocked,
  } as const;
  return (
    <Card id={best.id} title={titleCase(best)}>
      <Outcome similar={similar} open={why} controls={parts} onToggle={() => setWhy(!why)} />
      <Comparisons same={similar.same} different={similar.different} />
      {why && (
        <div id={parts}>
          <WhyThisCase similar={similar} />
        </div>
      )}
      <Verbs subject={subject} />
    </Card>
  );
}
