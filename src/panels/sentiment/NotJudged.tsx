import * as React from "react";
import type { DeskState, NativeState } from "#desk/conversation";
import type { Sentiment } from "#domain/sentiment";
import { Icon, Said, useTextStyles } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { moodColours, readMood, trendIcons } from "./mood";
import { useAnnouncedWord } from "./useAnnouncedWord";

type Unjudged = Extract<Sentiment, { kind: "notJudged" }>;

const selectNative = ({ native }: DeskState): NativeState["sentiment"] => native.sentiment;

/**
 * No guess where there is nothing to go by: says so and why. What Microsoft's platform says of a language Warmline does not
 * judge, or else the organisation's AI function, is told as its word.
 */
export function NotJudged({ sentiment }: { readonly sentiment: Unjudged }): React.ReactElement {
  const { strings, format } = useFrame();
  const text = useTextStyles();
  const native = useDesk(selectNative);
  const { reason } = sentiment;
  const theirs = reason === "language" ? native : null;
  const service = theirs?.level ?? sentiment.service;
  const language = sentiment.language === "" ? strings("sentiment.otherLanguage") : format.language(sentiment.language);
  const word = service === undefined ? "" : strings(`level.${service}`);
  useAnnouncedWord(word);
  if (service === undefined)
    return (
      <Said
        what={<span className={text.strong}>{strings("sentiment.notJudged")}</span>}
        more={strings(`sentiment.notJudged.${reason}`, { language })}
      />
    );
  return (
    <Said
      what={
        <span className={text.strong}>
          <Icon name={trendIcons.steady} className={text[moodColours[readMood(service)]]} /> {word}
        </span>
      }
      more={
        theirs
          ? strings("sentiment.notJudged.native", { language, time: format.time(theirs.at) })
          : strings("sentiment.notJudged.service", { language })
      }
    />
  );
}
