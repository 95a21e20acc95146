import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { valueOf } from "#desk/kit";
import type { DeskState, NativeState } from "#desk/conversation";
import type { Conversation } from "#domain/conversation";
import { dot, Icon, useTextStyles } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame, useMoments } from "#panels/frame";
import { describeService, listMoments, type Service } from "./service";
import { useSentimentStyles } from "./styles";

const selectConversation = ({ conversation }: DeskState): Conversation | null => valueOf(conversation);

/** The language that was read; the platform's tag only where nothing was. */
const selectWritten = ({ sentiment }: DeskState): string => {
  return valueOf(sentiment)?.language ?? "";
};

/** Beside Warmline's own word; where that is silent, Microsoft's stands in its place. */
const selectNative = ({ native, sentiment }: DeskState): NativeState["sentiment"] => {
  const read = valueOf(sentiment);
  return read?.kind === "notJudged" && read.reason === "language" ? null : native.sentiment;
};

/** How the wait for a person stands, as of now; null where nobody knows of one. */
function useService(): Service | null {
  const frame = useFrame();
  const conversation = useDesk(selectConversation);
  const now = useMoments(listMoments(conversation, frame.serviceLevel, frame.now()));
  return conversation && describeService(conversation, now, frame);
}

/** A wait that was longer than promised: a clock beside its words. */
function Missed({ words }: { readonly words: string }): React.ReactElement {
  const styles = useSentimentStyles();
  const text = useTextStyles();
  return (
    <>
      <Icon name="clock" className={mergeClasses(text.bad, styles.late)} />
      <span className={mergeClasses(text.bad, text.strong)}>{words}</span>
    </>
  );
}

/** What is told beside a wait: their language, and what Microsoft says of their mood. */
function useOthers(): readonly string[] {
  const { strings, format } = useFrame();
  const conversation = useDesk(selectConversation);
  const language = useDesk(selectWritten) || (conversation?.language ?? "");
  const native = useDesk(selectNative);
  return [
    ...(language === "" ? [] : [format.language(language)]),
    ...(native === null
      ? []
      : [strings("sentiment.native", { word: strings(`level.${native.level}`), time: format.time(native.at) })]),
  ];
}

/**
 * One line about the conversation: how long the customer waited beside what was promised of it, their language, and what
 * Microsoft says of their mood.
 */
export function StatusStrip(): React.ReactElement | null {
  const styles = useSentimentStyles();
  const text = useTextStyles();
  const others = useOthers();
  const service = useService();
  const said = service && !service.missed ? [service.words, ...others] : others;
  if (!service && said.length === 0) return null;
  return (
    <p className={mergeClasses(text.caption, styles.strip)}>
      {service?.missed && <Missed words={service.words} />}
      {service?.missed && said.length > 0 && dot}
      {said.join(dot)}
    </p>
  );
}
