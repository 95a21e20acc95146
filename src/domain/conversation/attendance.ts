import type { Transcript } from "./transcript";
import type { Turn } from "./turn";

/**
 * One who had a conversation for a while, as the platform's rows say (a session participant in the mode Primary): `from` and `to`
 * in ms since the epoch, `to` null while it goes on.
 */
export type Attendance = { readonly name: string; readonly from: number; readonly to: number | null };

/** Names the representatives that a transcript leaves without a name. One per conversation. */
export interface SpeakerNamer {
  /** Who had the conversation, and when. */
  learn(attended: readonly Attendance[]): void;
  /** The same transcript while there is nobody to name; else one in which only the named turns are other ones. */
  name(transcript: Transcript): Transcript;
}

export function createSpeakerNamer(): SpeakerNamer {
  let attended: readonly Attendance[] = [];
  /** As given last; null before the first, and where all of it must be looked at again. */
  let shown: readonly Turn[] | null = null;

  function nameTurn(turn: Turn): Turn {
    const { speaker, name, at } = turn;
    if (speaker !== "representative" || name !== "" || at === null) return turn;
    const who = attended.filter(({ from, to }) => from <= at && (to ?? Infinity) >= at).pop();
    return who ? { ...turn, name: who.name } : turn;
  }

  return {
    learn(list) {
      attended = [...list].sort((a, b) => a.from - b.from);
      shown = null;
    },
    name(transcript) {
      if (attended.length === 0) return transcript;
      const firstChanged = shown ? transcript.firstChanged : 0;
      const fresh = transcript.turns.slice(firstChanged).map(nameTurn);
      shown = [...(shown ?? []).slice(0, firstChanged), ...fresh];
      return { ...transcript, turns: shown, firstChanged };
    },
  };
}
