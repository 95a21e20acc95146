import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { ArticleSuggestion } from "#domain/suggestions";
import { dot, LinkButton, useTextStyles } from "#panels/elements";
import { useCardTabIndex } from "#panels/cards";
import { useFrame } from "#panels/frame";
import { useNear } from "#panels/deskContext";
import { useSuggestionStyles } from "./styles";

type ArticleMetaProps = {
  readonly suggestion: ArticleSuggestion;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
};

/** Where a card comes from: the article's number (which opens it), what it is for, and how fresh it is. */
export function ArticleMeta({ suggestion, open, controls, onToggle }: ArticleMetaProps): React.ReactElement {
  const { strings, format } = useFrame();
  const { article, versions } = suggestion;
  const near = useNear();
  const version = /^\d/.test(versions) ? strings("suggestions.version", { version: versions }) : versions;
  const after = [
    [article.product, version].filter((words) => words !== "").join(", "),
    article.updatedAt === null ? "" : format.date(article.updatedAt, near),
  ].filter((words) => words !== "");
  return (
    <p className={mergeClasses(useTextStyles().caption, useSuggestionStyles().line)}>
      <LinkButton
        tabIndex={useCardTabIndex()}
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        aria-label={strings("suggestions.openArticle", { number: article.number })}
        onClick={onToggle}
      >
        <bdi>{article.number === "" ? strings("suggestions.article") : article.number}</bdi>
      </LinkButton>
      {after.map((words) => (
        <React.Fragment key={words}>
          {dot}
          <bdi>{words}</bdi>
        </React.Fragment>
      ))}
    </p>
  );
}
