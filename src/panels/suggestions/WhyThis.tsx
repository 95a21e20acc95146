import * as React from "react";
import type { ArticleSuggestion } from "#domain/suggestions";
import { LinkButton } from "#panels/elements";
import { ScoreParts } from "#panels/evidence";
import { useCardTabIndex } from "#panels/cards";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame, type Frame } from "#panels/frame";

type WhyThisProps = { readonly suggestion: ArticleSuggestion; readonly first: boolean };

/** "Second is 5.1: it lacks the error code."; "" on the last card. */
function describeAhead({ score, ahead }: ArticleSuggestion, first: boolean, { strings, format }: Frame): string {
  if (!ahead) return "";
  const place = strings(first ? "suggestions.second" : "suggestions.next");
  const next = format.tenths(Math.round((score.points - ahead.by) / 10));
  if (ahead.lacks === "") return strings("suggestions.ahead", { place, score: next });
  return strings("suggestions.aheadLacks", {
    place,
    score: next,
    what: strings(ahead.lacks.replace("part.", "lack.")),
  });
}

/** The parts of a card's score, what the next one lacks, and the way to say that this one was right. */
export function WhyThis({ suggestion, first }: WhyThisProps): React.ReactElement {
  const frame = useFrame();
  const desk = useOpenDesk();
  const { strings } = frame;
  const { article, score } = suggestion;
  const useful = useDesk(({ acts }) => acts[`useful:${article.id}`]?.kind === "done");
  const judge = (): void => desk.judge({ target: "article", id: article.id, useful: true, reason: "" });
  const ahead = describeAhead(suggestion, first, frame);
  return (
    <ScoreParts score={score} caption={strings("suggestions.parts", { title: article.title })}>
      {ahead !== "" && `${ahead} `}
      <LinkButton tabIndex={useCardTabIndex()} aria-keyshortcuts="U" onClick={judge}>
        {strings(useful ? "act.useful.done" : "verb.useful")}
      </LinkButton>
    </ScoreParts>
  );
}
