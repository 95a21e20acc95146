import * as React from "react";
import type { DeskState } from "#desk";
import type { SimilarCase, SimilarCases } from "#domain/cases";
import { CardPanel, useDesk, type CardItem } from "#panels/parts";
import { CaseCard } from "./CaseCard";
import { titleCase } from "./caseWords";
import { NoCase } from "./NoCase";

const selectCases = (state: DeskState): DeskState["cases"] => state.cases;

const toItem = (similar: SimilarCase): CardItem => ({
  id: similar.best.id,
  name: titleCase(similar.best),
  show: () => <CaseCard similar={similar} />,
});

const listCases = (value: SimilarCases): readonly CardItem[] => (value.kind === "none" ? [] : value.items.map(toItem));
const listOthers = ({ others }: SimilarCases): readonly CardItem[] => others.map(toItem);

const showNone = (value: SimilarCases): React.ReactNode => (
  <NoCase compared={value.compared} nearest={value.kind === "none" ? value.nearest : null} />
);

/** How similar cases ended: the resolution first, then what is the same and what is not. */
export function SimilarCasesPanel(): React.ReactElement {
  const loaded = useDesk(selectCases);
  return <CardPanel topic="cases" loaded={loaded} listItems={listCases} listOthers={listOthers} showNone={showNone} />;
}
