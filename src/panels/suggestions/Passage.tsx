import * as React from "react";
import type { ArticleSuggestion } from "#domain/suggestions";
import { Sentence, splitText } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { useSuggestionStyles } from "./styles";

/** The words of the article that answer, in quotes, with those the customer used underlined. */
export function Passage({ passage }: { readonly passage: ArticleSuggestion["passage"] }): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useSuggestionStyles();
  if (passage.text === "") return null;
  const stretches = passage.marks.map(([from, to]) => ({ kind: "match" as const, from, to }));
  const words = splitText(passage.text, stretches).map(({ text, from, kinds }) =>
    kinds.length > 0 ? (
      <mark key={from} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
  return (
    <p className={styles.passage} dir="auto">
      <Sentence words={strings("text.quote")} places={{ words }} />
    </p>
  );
}
