import type { Transcript } from "#domain/conversation/turns";
import type { Turn } from "#domain/conversation/turns";

/**
 * One who had a conversation for a while, as the platform's rows say (a session participant in the mode Primary): `from` and `to`
 * in ms since the epoch, `to` null while it goes on.
 */
export type Attendance = { readonly name: string; readonly from: number; readonly to: number | null };

/** Names the representatives that a transcript leaves without a name. One per conversation. */
export interface SpeakerNamer {
  /** The same transcript while there is nobody to name; else one in which only the named turns are other ones. */
  name(transcript: Transcript): Transcript;
}

/** `attended` in any order; who was there last when a turn was written is who wrote it. */
export function createSpeakerNamer(attended: readonly Attendance[]): SpeakerNamer {
  const list = [...attended].sort((a, b) => a.from - b.from);
  let heard: readonly Turn[] = [];
  let shown: readonly Turn[] = [];

  function nameTurn(turn: Turn): Turn {
    const { speaker, name, at } = turn;
    if (speaker !== "representative" || name !== "" || at === null) return turn;
    const who = list.filter(({ from, to }) => from <= at && (to ?? Infinity) >= at).pop();
    return who ? { ...turn, name: who.name } : turn;
  }

  return {
    name(transcript) {
      if (list.length === 0) return transcript;
      const { turns, numbers } = transcript;
      // Versions may have been left out: turns are compared, `firstChanged` tells the difference to the last one only.
      let firstChanged = 0;
      while (firstChanged < heard.length && heard[firstChanged] === turns[firstChanged]) firstChanged += 1;
      heard = turns;
      shown = [...shown.slice(0, firstChanged), ...turns.slice(firstChanged).map(nameTurn)];
      return { turns: shown, numbers, firstChanged };
    },
  };
}
