import * as React from "react";
import type { Sentiment } from "#domain/sentiment";
import { Said, useFrame, useTextStyles } from "#panels/parts";

type Unjudged = Extract<Sentiment, { kind: "notJudged" }>;

/** No guess where there is nothing to go by: says so and why. */
export function NotJudged({ sentiment }: { readonly sentiment: Unjudged }): React.ReactElement {
  const { strings, format } = useFrame();
  const text = useTextStyles();
  const language = sentiment.language === "" ? strings("sentiment.otherLanguage") : format.language(sentiment.language);
  return (
    <Said
      what={<span className={text.strong}>{strings("sentiment.notJudged")}</span>}
      more={strings(`sentiment.notJudged.${sentiment.reason}`, { language })}
    />
  );
}
