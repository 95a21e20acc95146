import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState, NativeState } from "#desk";
import type { Conversation } from "#domain/conversation";
import { dot, Icon, useDesk, useFrame, useMoments, useTextStyles } from "#panels/parts";
import { describeService, listMoments, type Service } from "./service";
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

/** How the wait for a person stands, as of now; null where nobody knows of one. */
function useService(): Service | null {
  const frame = useFrame();
  const conversation = useDesk(selectConversation);
  const now = useMoments(listMoments(conversation, frame.serviceLevel, frame.now()));
  return conversation && describeService(conversation, now, frame);
}

/** The wait in words; missed, with a clock too. */
function Wait({ service }: { readonly service: Service }): React.ReactElement {
  const styles = useSentimentStyles();
  const text = useTextStyles();
  if (!service.missed) return <>{service.words}</>;
  return (
    <>
      <Icon name="clock" className={mergeClasses(text.bad, styles.late)} />
      <span className={mergeClasses(text.bad, text.strong)}>{service.words}</span>
    </>
  );
}

/**
 * One line about the conversation: how long the customer waited beside what was promised of it, their language, and what
 * Microsoft says of their mood.
 */
export function StatusStrip(): React.ReactElement | null {
  const { strings, format } = useFrame();
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const conversation = useDesk(selectConversation);
  const written = useDesk(selectWritten);
  const native = useDesk(selectNative);
  const service = useService();
  const language = written || (conversation?.language ?? "");
  const said = [
    language === "" ? "" : format.language(language),
    native === null
      ? ""
      : strings("sentiment.native", { word: strings(`level.${native.level}`), time: format.time(native.at) }),
  ].filter((words) => words !== "");
  if (!service && said.length === 0) return null;
  return (
    <p className={mergeClasses(text.caption, styles.strip)}>
      {service && <Wait service={service} />}
      {service && said.length > 0 && dot}
      {said.join(dot)}
    </p>
  );
}
