import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { LinkButton, useTextStyles } from "#panels/elements";
import { useFrame } from "#panels/frame";
import { useTranscriptStyles } from "./styles";

type MoreTurnsProps = { readonly kind: "earlier" | "later"; readonly onMore: (kind: "earlier" | "later") => void };

/** The height that is kept free for it, in px. */
export const moreHeight = 32;

/** The way to turns beyond the window. Not a row itself: rows put in beside it would push it, and what is read, away. */
export function MoreTurns({ kind, onMore }: MoreTurnsProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useTranscriptStyles();
  return (
    <p className={mergeClasses(useTextStyles().caption, styles.more, styles[kind])}>
      <LinkButton onClick={() => onMore(kind)}>{strings(`transcript.${kind}`)}</LinkButton>
    </p>
  );
}
