import * as React from "react";
import type { DeskState } from "#desk";
import type { Suggestions } from "#domain/suggestions";
import { CardPanel, useDesk, type CardItem } from "#panels/parts";
import { Documents } from "./Documents";
import { NoArticle, NotAsked } from "./NoArticle";
import { SuggestionCard } from "./SuggestionCard";

const selectSuggestions = (state: DeskState): DeskState["suggestions"] => state.suggestions;

function listArticles(value: Suggestions): readonly CardItem[] {
  if (value.kind === "none") return [];
  return value.items.map((suggestion) => ({
    id: suggestion.article.id,
    name: suggestion.article.title,
    show: (place) => <SuggestionCard suggestion={suggestion} first={place === 0} />,
  }));
}

function showNone(value: Suggestions): React.ReactNode {
  if (value.kind === "found") return <NoArticle nearest={null} />;
  return value.unasked ? <NotAsked /> : <NoArticle nearest={value.nearest} />;
}

/** The articles that answer the customer, best first, each with the words that answer and why it is here; documents below. */
export function SuggestionsPanel(): React.ReactElement {
  const loaded = useDesk(selectSuggestions);
  return (
    <CardPanel topic="suggestions" loaded={loaded} listItems={listArticles} showNone={showNone} below={<Documents />} />
  );
}
