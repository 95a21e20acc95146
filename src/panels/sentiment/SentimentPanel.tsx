import * as React from "react";
import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import { describeLoaded, Panel, ProblemNotice, useFrame, useRoving } from "#panels/frame";
import { Skeleton } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { Judged } from "./Judged";
import { NotJudged } from "./NotJudged";
import { StatusStrip } from "./StatusStrip";

const selectSentiment = (state: DeskState): DeskState["sentiment"] => state.sentiment;

/** How the customer feels now, since when and because of which words. */
export function SentimentPanel(): React.ReactElement {
  const frame = useFrame();
  const sentiment = useDesk(selectSentiment);
  const body = React.useRef<HTMLDivElement>(null);
  const roving = useRoving(body);
  const shown = valueOf(sentiment);
  return (
    <Panel
      title={frame.strings("sentiment.title")}
      state={describeLoaded(sentiment, frame)}
      busy={sentiment.kind === "loading"}
    >
      <div ref={body} {...roving}>
        {sentiment.kind === "loading" && (
          <Skeleton words={frame.strings("sentiment.opening")} rows={["medium", "long", "long"]} />
        )}
        {sentiment.kind === "unavailable" && <ProblemNotice problem={sentiment.problem} savedAt={null} />}
        {sentiment.kind === "saved" && <ProblemNotice problem={sentiment.problem} savedAt={sentiment.at} />}
        {shown?.kind === "judged" && <Judged sentiment={shown} />}
        {shown?.kind === "notJudged" && <NotJudged sentiment={shown} />}
        <StatusStrip />
      </div>
    </Panel>
  );
}
