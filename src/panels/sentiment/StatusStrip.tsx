import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState, NativeState } from "#desk";
import type { Conversation } from "#domain/conversation";
import { dot, useDesk, useFrame, useTextStyles } from "#panels/parts";
import { useSentimentStyles } from "./styles";

const selectConversation = ({ conversation }: DeskState): Conversation | null =>
  conversation.kind === "live" || conversation.kind === "saved" ? conversation.value : null;

/** The language that was read; the platform's tag only where nothing was. */
const selectWritten = ({ sentiment }: DeskState): string => {
  const read = sentiment.kind === "live" || sentiment.kind === "saved" ? sentiment.value : null;
  if (!read) return "";
  return read.kind === "judged" ? "en" : read.language;
};

/** Beside Warmline's own word; where that is silent, Microsoft's stands in its place. */
const selectNative = ({ native, sentiment }: DeskState): NativeState["sentiment"] => {
  const read = sentiment.kind === "live" || sentiment.kind === "saved" ? sentiment.value : null;
  return read?.kind === "notJudged" && read.reason === "language" ? null : native.sentiment;
};

/** One line about the conversation: how long the customer waited, their language, and what Microsoft says of their mood. */
export function StatusStrip(): React.ReactElement | null {
  const { strings, format } = useFrame();
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const conversation = useDesk(selectConversation);
  const written = useDesk(selectWritten);
  const native = useDesk(selectNative);
  const waitedSeconds = conversation?.waitedSeconds ?? null;
  const language = written || (conversation?.language ?? "");
  const said = [
    waitedSeconds === null ? "" : strings("sentiment.waited", { time: format.duration(waitedSeconds) }),
    language === "" ? "" : format.language(language),
    native === null
      ? ""
      : strings("sentiment.native", { word: strings(`level.${native.level}`), time: format.time(native.at) }),
  ].filter((words) => words !== "");
  if (said.length === 0) return null;
  return <p className={mergeClasses(text.caption, styles.strip)}>{said.join(dot)}</p>;
}
