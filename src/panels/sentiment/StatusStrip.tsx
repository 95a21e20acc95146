import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState } from "#desk";
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

/** One line about the conversation: how long the customer waited, and their language. */
export function StatusStrip(): React.ReactElement | null {
  const { strings, format } = useFrame();
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const conversation = useDesk(selectConversation);
  const written = useDesk(selectWritten);
  if (!conversation) return null;
  const { waitedSeconds } = conversation;
  const language = written || conversation.language;
  const said = [
    waitedSeconds === null ? "" : strings("sentiment.waited", { time: format.duration(waitedSeconds) }),
    language === "" ? "" : format.language(language),
  ].filter((words) => words !== "");
  if (said.length === 0) return null;
  return <p className={mergeClasses(text.caption, styles.strip)}>{said.join(dot)}</p>;
}
