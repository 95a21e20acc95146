import * as React from "react";
import type { SimilarCase } from "#domain/cases";
import { LinkButton } from "#panels/elements";
import { ScoreParts } from "#panels/evidence";
import { useCardTabIndex } from "#panels/cards";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";

/** The parts of a case's score, the resolution in full, and the way to say that it was right. */
export function WhyThisCase({ similar }: { readonly similar: SimilarCase }): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const { best, score } = similar;
  const useful = useDesk(({ acts }) => acts[`useful:${best.id}`]?.kind === "done");
  const judge = (): void => desk.judge({ target: "case", id: best.id, useful: true, reason: "" });
  return (
    <ScoreParts score={score} caption={strings("cases.parts", { number: best.number })}>
      <LinkButton tabIndex={useCardTabIndex()} aria-keyshortcuts="U" onClick={judge}>
        {strings(useful ? "act.useful.done" : "verb.useful")}
      </LinkButton>
    </ScoreParts>
  );
}
