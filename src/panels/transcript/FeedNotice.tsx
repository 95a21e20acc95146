import * as React from "react";
import type { DeskState } from "#desk/conversation";
import { ProblemNotice, useFrame } from "#panels/frame";
import { Said } from "#panels/elements";
import { useDesk } from "#panels/deskContext";

const selectFeed = (state: DeskState): DeskState["feed"] => state.feed;

/** What a person must know of how the messages arrive; nothing while they arrive live. */
export function FeedNotice(): React.ReactElement | null {
  const { strings } = useFrame();
  const feed = useDesk(selectFeed);
  if (feed.kind === "unavailable") return <ProblemNotice problem={feed.problem} savedAt={null} />;
  if (feed.kind !== "asOf") return null;
  const what =
    feed.within === undefined
      ? strings("transcript.polled")
      : strings("transcript.within", { n: Math.ceil(feed.within / 1000) });
  return <Said what={what} more={strings("transcript.polled.next")} />;
}
