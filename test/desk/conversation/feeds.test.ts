import { createDesk, type FeedListener, type FeedState, type TranscriptFeed } from "#desk/conversation";
import { createFakePorts } from "#support";

function failed(kind: "absent" | "offline" | "denied" | "silent"): FeedState {
  return { kind: "unavailable", problem: { kind, source: "transcript", retryAt: null, detail: "" } };
}

/** A desk with a live tap and a polled transcript that a test speaks for. */
function openWithTwoFeeds() {
  const { ports } = createFakePorts();
  const listeners = new Map<string, FeedListener>();
  const feeds = (["liveTap", "transcriptPoll"] as const).map((name): TranscriptFeed => ({
    name,
    open(_conversation, listener) {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  }));
  const { desk, close } = createDesk("c-1", { ...ports, feeds });
  return {
    close,
    tap: (state: FeedState) => listeners.get("liveTap")?.state(state),
    poll: (state: FeedState) => listeners.get("transcriptPoll")?.state(state),
    feed: () => desk.store.getState().feed,
  };
}

describe("two feeds of one desk", () => {
  it("are spoken for by the better one", () => {
    const { tap, poll, feed, close } = openWithTwoFeeds();
    tap(failed("absent"));
    expect(feed()).toEqual({ kind: "opening" });
    poll({ kind: "asOf", at: 5 });
    expect(feed()).toEqual({ kind: "asOf", at: 5 });
    tap({ kind: "live" });
    expect(feed()).toEqual({ kind: "live" });
    close();
  });

  it.each(["offline", "denied"] as const)("that both fail say that one is %s, not that the other never was", (kind) => {
    const { tap, poll, feed, close } = openWithTwoFeeds();
    tap(failed("absent"));
    poll(failed(kind));
    expect(feed()).toEqual(failed(kind));
    tap(failed("silent"));
    expect(feed()).toEqual(failed(kind));
    close();
  });

  it("that have brought nothing yet say that, not that they are missing", () => {
    const { tap, poll, feed, close } = openWithTwoFeeds();
    tap(failed("silent"));
    poll(failed("absent"));
    expect(feed()).toEqual(failed("silent"));
    tap(failed("absent"));
    poll(failed("silent"));
    expect(feed()).toEqual(failed("silent"));
    close();
  });

  it("say that they are live once, not with every message", () => {
    const { tap, feed, close } = openWithTwoFeeds();
    tap({ kind: "live" });
    const first = feed();
    tap({ kind: "live" });
    expect(feed()).toBe(first);
    close();
  });
});
