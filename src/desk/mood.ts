import { askService } from "#domain/sentiment";
import type { DeskPorts } from "./ports";
import type { Thinking } from "./thinking";
import { live, valueOf, type View } from "./view";

/** What an organisation adds to the reading of sentiment: its own weights, and its AI function for other languages. */
export interface Mood {
  open(): void;
  /** The words changed: what Warmline does not judge itself is asked about, one question at a time. */
  follow(): void;
  close(): void;
}

type MoodParts = {
  readonly ports: Pick<DeskPorts, "sentimentWeights" | "sentimentService">;
  readonly view: View;
  readonly thinking: Thinking;
};

/** Both are optional to an organisation and never a problem on the screen: without them the word lists decide alone. */
export function createMood({ ports, view, thinking }: MoodParts): Mood {
  const cancel = new AbortController();
  let asked: string | null = null;
  let waiting = false;

  function show(): void {
    if (valueOf(view.get().sentiment)) view.set({ sentiment: live(thinking.sentiment()) });
  }

  function follow(): void {
    const text = askService(thinking.sentiment(), view.get().transcript.turns);
    if (text === null || text === asked || waiting) return;
    asked = text;
    waiting = true;
    ports.sentimentService.judge(text, cancel.signal).then(
      (side) => {
        waiting = false;
        if (cancel.signal.aborted) return;
        thinking.hearService(side);
        show();
        follow();
      },
      () => {
        waiting = false;
      },
    );
  }

  return {
    open() {
      ports.sentimentWeights.read(cancel.signal).then(
        (weights) => {
          if (weights === null || cancel.signal.aborted) return;
          thinking.weigh(weights);
          show();
        },
        () => undefined,
      );
    },
    follow,
    close: () => cancel.abort(),
  };
}
