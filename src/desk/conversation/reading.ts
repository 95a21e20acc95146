import { mergeTurns, type Turn } from "#domain/conversation";
import { openFeeds } from "./feeds";
import type { Mind } from "./mind";
import type { DeskPorts } from "#desk/conversation/shape";
import type { Sources } from "#desk/kit";
import type { Showing } from "./showing";
import type { FeedState } from "#desk/conversation/shape";
import type { View } from "#desk/conversation/shape";

/** The desk's listening and asking: what its feeds bring, and what each new word asks the sources. */
export interface Reading {
  open(): void;
  /** Asks a source again at once, as a person wants it. */
  retry(source: string): void;
  close(): void;
}

type ReadingParts = {
  readonly conversationId: string;
  readonly ports: Pick<DeskPorts, "feeds">;
  readonly view: View;
  readonly mind: Mind;
  readonly showing: Showing;
  readonly sources: Sources;
};

const isSpoken = ({ speaker, visibility }: Turn): boolean => speaker === "customer" && visibility === "customer";

export function createReading({ conversationId, ports, view, mind, showing, sources }: ReadingParts): Reading {
  let closeFeeds: () => void = () => undefined;

  /**
   * What the customer said, or the first words even if nobody but the system has spoken yet, is worth asking about. The question
   * goes out before the screen is drawn, so that its answer is on its way meanwhile; a burst is drawn once.
   */
  function hear(turns: readonly Turn[]): void {
    const before = mind.inputs.heard;
    const heard = mergeTurns(before, turns);
    if (heard === before) return;
    mind.learn({ heard });
    if (before.turns.length === 0 || heard.turns.slice(heard.firstChanged).some(isSpoken)) sources.look();
    showing.soon();
  }

  /** While nobody has said anything, the feeds' state is what the panels have to say. */
  function showFeed(feed: FeedState): void {
    if (mind.inputs.heard.turns.length > 0) return view.set({ feed });
    showing.words({ feed });
    sources.look();
  }

  function openAllFeeds(): void {
    closeFeeds();
    closeFeeds = openFeeds(ports.feeds, conversationId, hear, showFeed, () => mind.inputs.heard.turns);
  }

  return {
    open() {
      sources.look();
      openAllFeeds();
    },
    retry: (source) => (source === "transcript" ? openAllFeeds() : sources.retry(source)),
    close() {
      closeFeeds();
      sources.close();
    },
  };
}
