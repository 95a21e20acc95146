import * as React from "react";
import type { DeskState } from "#desk/conversation";
import { Panel, useFrame } from "#panels/frame";
import { describeFeed } from "./describeFeed";
import { Said, Skeleton, takesKeys } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { FeedNotice } from "./FeedNotice";
import { FindBox } from "./FindBox";
import { useTranscriptStyles } from "./styles";
import { TurnLog } from "./TurnLog";
import { useTranscript, type TranscriptView } from "./useTranscript";

const selectFeed = (state: DeskState): DeskState["feed"] => state.feed;

/** The panel's keys: `/` or Ctrl+F find, Alt+↑ and Alt+↓ go by the customer's messages. Only while the focus is in it. */
function useTranscriptKeys(view: TranscriptView, startFind: () => void): (event: React.KeyboardEvent) => void {
  const { shortcuts } = useFrame();
  const run = (event: React.KeyboardEvent): boolean => {
    const finds = event.ctrlKey && !event.altKey && event.key.toLowerCase() === "f";
    if (finds || (shortcuts && event.key === "/" && !takesKeys(event.target))) startFind();
    else if (event.altKey && event.key === "ArrowUp") view.jump(-1);
    else if (event.altKey && event.key === "ArrowDown") view.jump(1);
    else return false;
    return true;
  };
  return (event) => {
    if (!event.defaultPrevented && run(event)) event.preventDefault();
  };
}

/** `fill` takes the height that its container gives; without it the list has a height of its own. */
function TranscriptIn({ fill }: { readonly fill: boolean }): React.ReactElement {
  const frame = useFrame();
  const { strings } = frame;
  const styles = useTranscriptStyles();
  const feed = useDesk(selectFeed);
  const view = useTranscript();
  const input = React.useRef<HTMLInputElement>(null);
  const onKeyDown = useTranscriptKeys(view, () => input.current?.focus());
  // A feed is live once a message has passed: where none is shown yet, what was said before has not been read.
  const opening = view.empty && (feed.kind === "opening" || feed.kind === "live");
  return (
    <Panel
      title={strings("transcript.title")}
      state={describeFeed(feed, frame)}
      busy={opening}
      fill={fill}
      events={{ onKeyDown }}
    >
      <FeedNotice />
      {opening && (
        <Skeleton words={strings("transcript.opening")} rows={["short", "long", "short", "medium", "short", "long"]} />
      )}
      {view.empty && !opening && feed.kind !== "unavailable" && (
        <Said what={strings("transcript.empty")} more={strings("transcript.empty.next")} />
      )}
      {!view.empty && (
        <div className={fill ? styles.full : styles.free}>
          <FindBox find={view.find} input={input} onLeave={() => view.log.current?.focus()} />
          <TurnLog view={view} />
        </div>
      )}
    </Panel>
  );
}

/** The conversation as it is written, as a panel of its own. */
export function TranscriptPanel(): React.ReactElement {
  return <TranscriptIn fill={false} />;
}

/** The conversation as it is written, as high as the column it stands in. */
export function TranscriptColumn(): React.ReactElement {
  return <TranscriptIn fill />;
}
