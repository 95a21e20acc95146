import * as React from "react";
import type { DeskState } from "#desk/conversation";
import type { SimilarCase, SimilarCases } from "#domain/cases";
import { CardPanel, NothingFound, SearchBox, type CardItem } from "#panels/cards";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { CaseCard } from "./CaseCard";
import { titleCase } from "./caseWords";
import { NoCase } from "./NoCase";

const selectCases = (state: DeskState): DeskState["cases"] => state.cases;

const selectFound = ({ found }: DeskState): DeskState["found"]["cases"] => found.cases;

const toItem = (similar: SimilarCase): CardItem => ({
  id: similar.best.id,
  name: titleCase(similar.best),
  show: () => <CaseCard similar={similar} />,
});

const listCases = (value: SimilarCases): readonly CardItem[] => (value.kind === "none" ? [] : value.items.map(toItem));
const listOthers = ({ others }: SimilarCases): readonly CardItem[] => others.map(toItem);

const countAll = (value: SimilarCases): number => listCases(value).length + value.others.length;

const showNone = (value: SimilarCases): React.ReactNode => (
  <NoCase compared={value.compared} nearest={value.kind === "none" ? value.nearest : null} />
);

const selectSources = ({ caseSources }: DeskState): DeskState["caseSources"] => caseSources;

/** Which cases these were chosen from, and how they were found; nothing until they were read. */
function Sources(): React.ReactElement | null {
  const { strings } = useFrame();
  const text = useTextStyles();
  const { newest, found, path } = useDesk(selectSources);
  if (newest + found === 0) return null;
  const by = path.startsWith("Dataverse") ? "dataverse" : path.startsWith("title") ? "filter" : "newest";
  return <p className={text.caption}>{strings(`cases.from.${by}`, { n: newest, found })}</p>;
}

/** How similar cases ended: the resolution first, then what is the same and what is not. */
export function SimilarCasesPanel(): React.ReactElement {
  const desk = useOpenDesk();
  const loaded = useDesk(selectCases);
  const found = useDesk(selectFound);
  const search = (words: string, typing: boolean): void => desk.searchCases(words, typing);
  return (
    <CardPanel
      topic="cases"
      loaded={found?.answer ?? loaded}
      listItems={listCases}
      listOthers={listOthers}
      showNone={found ? (value) => countAll(value) === 0 && <NothingFound words={found.words} /> : showNone}
      subject={found?.words ?? ""}
      above={<SearchBox topic="cases" found={found} countOf={countAll} onSearch={search} />}
      below={found ? null : <Sources />}
    />
  );
}
