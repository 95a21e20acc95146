import { type Conversation, type PlatformEvent, shownText } from "#domain/conversation";
import { type SentimentLevel, sentimentLevels } from "#domain/sentiment";
import type { DeskPorts } from "#desk/conversation/shape";
import { type View } from "#desk/conversation/shape";
import { valueOf } from "#desk/kit";

/** What the platform itself says of the conversation, beside what Warmline reads. */
export interface Native {
  open(): void;
  /** The conversation went on: what was refused for too few messages may be asked again. */
  follow(): void;
  close(): void;
}

type NativeParts = {
  readonly conversationId: string;
  readonly ports: Pick<DeskPorts, "native" | "clock">;
  readonly view: View;
};

/** A summary is refused while there is little to sum up: it is asked for again after so many more messages … */
const moreMessages = 6;
/** … and no more often than this in one conversation, because somebody pays for each. */
const mostAsked = 3;
const mostEvents = 100;

const isLevel = (code: number | undefined): code is SentimentLevel => code !== undefined && code in sentimentLevels;

export function createNative({ conversationId, ports, view }: NativeParts): Native {
  const { native, clock } = ports;
  const cancel = new AbortController();
  let asked = 0;
  let askedAt = -Infinity;
  let waiting = false;
  let stop: () => void = () => undefined;
  let rowRead: Conversation | null = null;
  let told = false;

  /** What the conversation's row says holds until the platform itself tells its sentiment. */
  function hearRow(known: Conversation): void {
    if (told || known === rowRead) return;
    rowRead = known;
    const level = known.nativeSentiment;
    if (isLevel(level)) view.set({ native: { ...view.get().native, sentiment: { level, at: clock.now() } } });
  }

  function ask(): void {
    if (!native || waiting || asked >= mostAsked || cancel.signal.aborted) return;
    asked += 1;
    askedAt = view.get().transcript.turns.length;
    waiting = true;
    const settled = (summary: string): void => {
      waiting = false;
      if (summary !== "") view.set({ native: { ...view.get().native, summary: shownText(summary) } });
    };
    native.summarise(conversationId, cancel.signal).then(settled, () => settled(""));
  }

  /** Asks for a summary only where the conversation's own row carries none. */
  function follow(): void {
    const known = valueOf(view.get().conversation);
    if (known) hearRow(known);
    if (!known || known.nativeSummary !== "" || view.get().native.summary !== "") return;
    if (view.get().transcript.turns.length - askedAt >= moreMessages) ask();
  }

  function happened(event: PlatformEvent): void {
    const { native: before } = view.get();
    view.set({ native: { ...before, events: [...before.events, event].slice(-mostEvents) } });
    if (event.kind !== "statusChanged" || event.status !== "wrapUp") return;
    askedAt = -Infinity;
    follow();
  }

  return {
    open() {
      if (!native) return;
      stop = native.watch(conversationId, {
        sentiment(level) {
          told = true;
          const sentiment = level === null ? null : { level, at: clock.now() };
          view.set({ native: { ...view.get().native, sentiment } });
        },
        happened,
      });
    },
    follow,
    close() {
      cancel.abort();
      stop();
    },
  };
}
