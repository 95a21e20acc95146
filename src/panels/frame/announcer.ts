/** Says things to a screen reader, politely. A burst about one topic becomes one sentence with its count. */
export interface Announcer {
  say(topic: string, words: (count: number) => string): void;
  close(): void;
}

type Later = (milliseconds: number, run: () => void) => () => void;

/** At most one announcement in this time, in milliseconds: more is noise, and screen readers drop it anyway. */
const pause = 2_000;

/** Makes an announcer that writes through `write`. The first words are written at once; what follows within the pause waits and is counted. */
export function createAnnouncer(write: (words: string) => void, later: Later): Announcer {
  const waiting = new Map<string, { count: number; words: (count: number) => string }>();
  let stop: (() => void) | null = null;

  function flush(): void {
    stop = null;
    if (waiting.size === 0) return;
    const sentences = [...waiting.values()].map(({ count, words }) => words(count));
    waiting.clear();
    write(sentences.join(" "));
    stop = later(pause, flush);
  }

  return {
    say(topic, words) {
      waiting.set(topic, { count: (waiting.get(topic)?.count ?? 0) + 1, words });
      if (!stop) flush();
    },
    close() {
      stop?.();
      stop = null;
      waiting.clear();
    },
  };
}
