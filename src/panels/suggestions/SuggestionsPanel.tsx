import * as React from "react";
import type { DeskState } from "#desk/conversation";
import type { ArticleSuggestion, Suggestions, Sureness } from "#domain/suggestions";
import { CardPanel, NothingFound, SearchBox, type CardItem } from "#panels/cards";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { Documents } from "./Documents";
import { NoArticle, NotAsked } from "./NoArticle";
import { SuggestionCard } from "./SuggestionCard";

const selectSuggestions = (state: DeskState): DeskState["suggestions"] => state.suggestions;

const selectFound = ({ found }: DeskState): DeskState["found"]["articles"] => found.articles;

const toItem = (suggestion: ArticleSuggestion, sure: Sureness | null): CardItem => ({
  id: suggestion.article.id,
  name: suggestion.article.title,
  show: (place) => <SuggestionCard suggestion={suggestion} first={place === 0} sure={sure} />,
});

const listArticles = (value: Suggestions): readonly CardItem[] =>
  value.kind === "none" ? [] : value.items.map((item, place) => toItem(item, (place === 0 && value.sure) || null));
const listOthers = ({ others }: Suggestions): readonly CardItem[] => others.map((item) => toItem(item, null));

const countAll = (value: Suggestions): number => listArticles(value).length + value.others.length;

function showNone(value: Suggestions): React.ReactNode {
  const others = value.others.length;
  if (value.kind === "found") return <NoArticle nearest={null} sure={null} others={others} />;
  return value.unasked ? <NotAsked /> : <NoArticle nearest={value.nearest} sure={value.sure ?? null} others={others} />;
}

/** The articles that answer the customer, best first, each with the words that answer and why it is here; documents below. */
export function SuggestionsPanel(): React.ReactElement {
  const desk = useOpenDesk();
  const loaded = useDesk(selectSuggestions);
  const found = useDesk(selectFound);
  const search = (words: string, typing: boolean): void => desk.searchArticles(words, typing);
  return (
    <CardPanel
      topic="suggestions"
      loaded={found?.answer ?? loaded}
      listItems={listArticles}
      listOthers={listOthers}
      showNone={found ? (value) => countAll(value) === 0 && <NothingFound words={found.words} /> : showNone}
      subject={found?.words ?? ""}
      above={<SearchBox topic="suggestions" found={found} countOf={countAll} onSearch={search} />}
      below={found ? null : <Documents />}
    />
  );
}
