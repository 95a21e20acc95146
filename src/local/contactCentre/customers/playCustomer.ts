import type { Clock } from "#desk/kit";
import type { ScriptLine } from "#local/world/sample";

/** A simulated customer who is talking to a person. */
export interface CustomerPlay {
  /** The representative wrote something. */
  replied(): void;
  stop(): void;
}

type PlayParts = {
  readonly clock: Clock;
  /** Time factor: 2 writes twice as fast. */
  readonly speed: number;
  readonly say: (text: string) => void;
};

/**
 * Plays what a customer does from the accept on, line by line: each line waits for what it is tied to (the accept, the
 * representative's next message, the line before), then for its seconds. An answer given before a line's turn has come
 * does not count for it.
 */
export function playCustomer(lines: readonly ScriptLine[], { clock, speed, say }: PlayParts): CustomerPlay {
  let place = 0;
  let waitsForReply = false;
  let cancel: () => void = () => undefined;

  function schedule(line: ScriptLine): void {
    waitsForReply = false;
    cancel = clock.after((line.seconds * 1000) / speed, () => {
      place += 1;
      say(line.text);
      goOn();
    });
  }

  function goOn(): void {
    const line = lines[place];
    if (!line) return;
    if (line.on === "reply") waitsForReply = true;
    else schedule(line);
  }

  goOn();
  return {
    replied() {
      const line = lines[place];
      if (waitsForReply && line) schedule(line);
    },
    stop() {
      waitsForReply = false;
      place = lines.length;
      cancel();
    },
  };
}
