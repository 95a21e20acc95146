import type { Speaker, WireActivity } from "./speaker";
import type { Answer, Tape } from "./tape";

/** What is kept of a conversation, in the order it came: enough to have it again as it stands. */
export type Entry =
  | { readonly kind: "activity"; readonly activity: WireActivity }
  | { readonly kind: "taken"; readonly key: string; readonly id: string }
  | {
      readonly kind: "heard";
      readonly at: number;
      readonly activity: Parameters<Speaker["hear"]>[0];
      readonly answers: readonly Answer[];
    }
  /** A person has it from here on, by the conversation's id there. */
  | { readonly kind: "given"; readonly ref: string }
  | { readonly kind: "released" };

/** Keeps conversations beyond the end of the program. */
export interface Keeper {
  append(conversation: string, entry: Entry): void;
  /** Conversations of before, that nobody has taken up again. */
  readonly left: readonly string[];
  /** Whether a person had it. */
  isGiven(conversation: string): boolean;
  /** What is kept of one of them; it is taken up with that. */
  take(conversation: string): readonly Entry[];
}

/** The conversation at a person who had it when the program ended; null where the agent had it. */
export function refOf(entries: readonly Entry[]): string | null {
  const last = [...entries].reverse().find(({ kind }) => kind === "given" || kind === "released");
  return last?.kind === "given" ? last.ref : null;
}

/** Brings an agent to where it stood: each turn is taken again, with what was answered then. */
export function bringBack(speaker: Speaker, tape: Tape, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (entry.kind === "heard") tape.replay(entry.at, entry.answers, () => void speaker.hear(entry.activity));
    else if (entry.kind === "released") speaker.release();
  }
}

/** The agent, with each of its turns kept. */
export function keepTurns(speaker: Speaker, tape: Tape, keep: (entry: Entry) => void): Speaker {
  return {
    hear(activity) {
      const { result, at, answers } = tape.record(() => speaker.hear(activity));
      keep({ kind: "heard", at, activity, answers });
      return result;
    },
    release() {
      speaker.release();
      keep({ kind: "released" });
    },
    ...(speaker.sort ? { sort: (posted) => speaker.sort?.(posted) ?? "customer" } : {}),
  };
}
