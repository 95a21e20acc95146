import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState } from "#desk/conversation";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { useWrapUpStyles } from "./styles";

const selectLinked = (state: DeskState): DeskState["linked"] => state.linked;

/** The articles that are linked to the case, whoever linked them. */
export function LinkedArticles(): React.ReactElement {
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const linked = useDesk(selectLinked).filter(({ kind }) => kind === "article");
  return (
    <div className={styles.field}>
      <p className={mergeClasses(text.caption, styles.label)}>{strings("wrapUp.article")}</p>
      {linked.length === 0 && <p className={text.text}>{strings("wrapUp.article.none")}</p>}
      {linked.map(({ id, title }) => (
        <p key={id} className={text.text}>
          <bdi>{title || id}</bdi>
        </p>
      ))}
    </div>
  );
}
