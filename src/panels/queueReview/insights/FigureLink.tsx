import * as React from "react";
import { type FigureRef, writeFigureKey } from "#domain/insights";
import { LinkButton } from "#panels/elements";
import { useQueueFrame } from "#panels/queueReview/frame";
import { nameFigure } from "./figureWords";
import { useInsights } from "./insightsFrame";

type FigureLinkProps = { readonly figure: FigureRef; readonly children: string };

/** A number that opens into what it counts. */
export function FigureLink({ figure, children }: FigureLinkProps): React.ReactElement {
  const frame = useQueueFrame();
  const { opened, open } = useInsights();
  const key = writeFigureKey(figure);
  const isOpen = opened === key;
  return (
    <LinkButton
      aria-expanded={isOpen}
      aria-label={frame.strings("figure.open", { value: children, name: nameFigure(figure, frame) })}
      onClick={() => open(isOpen ? "" : key)}
    >
      {children}
    </LinkButton>
  );
}
