import * as React from "react";
import type { Sentiment } from "#domain/sentiment";
import { Icon, Said, useFrame, useTextStyles } from "#panels/parts";
import { moodColours, readMood, trendIcons } from "./mood";
import { useAnnouncedWord } from "./useAnnouncedWord";

type Unjudged = Extract<Sentiment, { kind: "notJudged" }>;

/** No guess where there is nothing to go by: says so and why. What the organisation's AI function says is told as its word. */
export function NotJudged({ sentiment }: { readonly sentiment: Unjudged }): React.ReactElement {
  const { strings, format } = useFrame();
  const text = useTextStyles();
  const { service, reason } = sentiment;
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
      more={strings("sentiment.notJudged.service", { language })}
    />
  );
}
