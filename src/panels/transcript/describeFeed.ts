import type { FeedState } from "#desk/conversation";
import type { DataState, Frame } from "#panels/frame";

/** The data state of the transcript: which feed is speaking. */
export function describeFeed(
  feed: FeedState,
  { strings, format, now }: Pick<Frame, "strings" | "format" | "now">,
): DataState {
  switch (feed.kind) {
    case "opening":
      return { form: "ring", words: strings("state.opening") };
    case "live":
      return { form: "filled", words: strings("state.live") };
    case "asOf":
      return { form: "ring", words: strings("state.asOf", { time: format.moment(feed.at, now()) }) };
    case "unavailable":
      return { form: "redRing", words: strings("state.unavailable") };
    default: {
      const never: never = feed;
      return never;
    }
  }
}
