import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState } from "#desk";
import type { Conversation } from "#domain/conversation";
import { useDesk, useFrame, useTextStyles } from "#panels/parts";
import { useSentimentStyles } from "./styles";

const selectConversation = ({ conversation }: DeskState): Conversation | null =>
  conversation.kind === "live" || conversation.kind === "saved" ? conversation.value : null;

/** One line about the conversation: how long the customer waited, and their language. */
export function StatusStrip(): React.ReactElement | null {
  const { strings, format } = useFrame();
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const conversation = useDesk(selectConversation);
  if (!conversation) return null;
  const { waitedSeconds, language } = conversation;
  const said = [
    waitedSeconds === null ? "" : strings("sentiment.waited", { time: format.duration(waitedSeconds) }),
    language === "" ? "" : format.language(language),
  ].filter((words) => words !== "");
  if (said.length === 0) return null;
  return <p className={mergeClasses(text.caption, styles.strip)}>{said.join(" · ")}</p>;
}
