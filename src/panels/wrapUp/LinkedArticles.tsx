import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState } from "#desk";
import { useDesk, useFrame, useTextStyles } from "#panels/parts";
import { useWrapUpStyles } from "./styles";

const selectSuggestions = (state: DeskState): DeskState["suggestions"] => state.suggestions;
const selectActs = (state: DeskState): DeskState["acts"] => state.acts;

/** The articles that were linked to the case as its solution. */
export function LinkedArticles(): React.ReactElement {
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const suggestions = useDesk(selectSuggestions);
  const acts = useDesk(selectActs);
  const shown = suggestions.kind === "live" || suggestions.kind === "saved" ? suggestions.value : null;
  const items = shown?.kind === "found" ? shown.items : [];
  const linked = items.filter(({ article }) => acts[`link:${article.id}`]?.kind === "done");
  return (
    <div className={styles.field}>
      <p className={mergeClasses(text.caption, styles.label)}>{strings("wrapUp.article")}</p>
      {linked.length === 0 && <p className={text.text}>{strings("wrapUp.article.none")}</p>}
      {linked.map(({ article }) => (
        <p key={article.id} className={text.text}>
          <bdi>{article.title}</bdi>
          {` · ${article.number}`}
        </p>
      ))}
    </div>
  );
}
