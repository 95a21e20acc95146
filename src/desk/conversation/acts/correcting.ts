import { mergeCorrections, readCorrections, replaceCorrection, writeCorrections } from "#domain/brief";
import { type Draft, emptyDraft } from "#domain/followup";
import { maskText } from "#domain/privacy";
import type { Desk } from "#desk/conversation/shape";
import type { DraftSaver } from "./draft";
import type { DeskPorts } from "#desk/conversation/shape";
import type { SaveState } from "#desk/conversation/shape";
import type { View } from "#desk/conversation/shape";

type CorrectingParts = {
  readonly ports: DeskPorts;
  readonly view: View;
  /** Opens the saver of the corrections' note. */
  readonly open: (shown: (save: SaveState, draft?: Draft) => void) => DraftSaver;
  readonly show: (save: SaveState, draft?: Draft) => void;
};

/** Corrections of the brief as a note that is kept like every other; two people's corrections are put together line by line. */
export function createCorrecting({ ports, view, open, show }: CorrectingParts): {
  readonly saver: DraftSaver;
  readonly correct: Desk["correct"];
} {
  const saver = open((save, draft) => {
    if (save.kind === "conflict") {
      const merged = mergeCorrections(view.get().corrections, readCorrections(save.theirs.text));
      return saver.choose({ ...emptyDraft, text: writeCorrections(merged) });
    }
    if (draft) view.set({ corrections: readCorrections(draft.text) });
    show(save, draft);
  });
  return {
    saver,
    correct(change, before) {
      const text = change.text === null ? null : maskText(change.text.trim()).text;
      const next = { ...change, text: text === "" ? null : text, by: ports.person, at: ports.clock.now() };
      const corrections = replaceCorrection(view.get().corrections, next, before);
      saver.edit({ ...emptyDraft, text: writeCorrections(corrections) });
    },
  };
}
