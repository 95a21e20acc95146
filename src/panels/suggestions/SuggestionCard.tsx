import * as React from "react";
import { useId } from "@fluentui/react-components";
import type { ArticleSuggestion, Sureness } from "#domain/suggestions";
import { ArticleBody } from "#panels/articleBody";
import { Card, useCardTabIndex, Verbs } from "#panels/cards";
import { useFrame } from "#panels/frame";
import { useLinkBlocked, useOpenDesk } from "#panels/deskContext";
import { ArticleMeta } from "./ArticleMeta";
import { Likely, LikelyParts, useLikely } from "./Likely";
import { Passage } from "./Passage";
import { Reasons } from "./Reasons";
import { useSuggestionStyles } from "./styles";
import { WhyThis } from "./WhyThis";

/** Says in words that a card is for its reader alone, and why its verbs are fewer. */
function InternalBadge(): React.ReactElement {
  const { strings } = useFrame();
  const styles = useSuggestionStyles();
  return (
    <p className={styles.internal}>
      <strong>{strings("suggestions.internal")}</strong> {strings("suggestions.internal.why")}
    </p>
  );
}

type SuggestionCardProps = {
  readonly suggestion: ArticleSuggestion;
  readonly first: boolean;
  /** How sure it is that this one answers; null where that is said of another. */
  readonly sure: Sureness | null;
};

/** One article: the passage that answers, the reasons in words, where it comes from, and the verbs. */
export function SuggestionCard({ suggestion, first, sure }: SuggestionCardProps): React.ReactElement {
  const desk = useOpenDesk();
  const { article, passage, reasons } = suggestion;
  const [why, setWhy] = React.useState(false);
  const [open, setOpen] = React.useState(false);
  const parts = useId("warmline-why-");
  const body = useId("warmline-article-");
  const linkBlocked = useLinkBlocked();
  const likely = useLikely();
  const tabIndex = useCardTabIndex();
  const subject = {
    target: article.id,
    kind: "article",
    text: passage.text,
    isInternal: passage.isInternal,
    link: () => desk.linkArticle(suggestion),
    linkBlocked,
  } as const;
  return (
    <Card id={article.id} title={article.title}>
      {passage.isInternal && <InternalBadge />}
      <Passage passage={passage} />
      <Reasons reasons={reasons} open={why} controls={parts} onToggle={() => setWhy(!why)}>
        {sure && <Likely sure={sure} tabIndex={tabIndex} {...likely} />}
      </Reasons>
      <ArticleMeta suggestion={suggestion} open={open} controls={body} onToggle={() => setOpen(!open)} />
      {sure && likely.open && <LikelyParts sure={sure} title={article.title} id={likely.controls} shown />}
      {why && (
        <div id={parts}>
          <WhyThis suggestion={suggestion} first={first} />
        </div>
      )}
      <Verbs subject={subject} />
      {open && (
        <div id={body}>
          <ArticleBody html={article.html} />
        </div>
      )}
    </Card>
  );
}
