import { countUnchanged, type Turn } from "#domain/conversation";
import type { Chapter } from "./chapter";
import { createFold, hearTurn, listChapters, longSilence } from "./fold";

/**
 * What chapters are read from: the turns in their order, and when the person at this desk accepted (ms since the epoch).
 * `silence` is how long nobody must write for a new beginning, in ms; without it `longSilence`.
 */
export type ChapterInput = {
  readonly turns: readonly Turn[];
  readonly acceptedAt: number | null;
  readonly silence?: number;
};

/** Keeps what it has read, so that one more turn costs one turn. One per conversation. */
export interface ChapterReader {
  /** The chapters of what is known now. Depends on the input alone, never on the updates that came before. */
  update(input: ChapterInput): readonly Chapter[];
}

export function createChapterReader(): ChapterReader {
  let heard: readonly Turn[] = [];
  let fold = createFold(null, longSilence);
  let chapters: readonly Chapter[] = [];
  return {
    update({ turns, acceptedAt, silence = longSilence }) {
      const isOfSame = acceptedAt === fold.acceptedAt && silence === fold.silence;
      const isSame = isOfSame && countUnchanged(heard, turns) === heard.length;
      if (isSame && heard.length === turns.length && fold.length === turns.length && turns.length > 0) return chapters;
      if (!isSame) fold = createFold(acceptedAt, silence);
      for (const turn of turns.slice(fold.length)) hearTurn(fold, turn);
      heard = turns;
      return (chapters = listChapters(fold));
    },
  };
}

/** The chapters of a conversation at once: the same as the last update of a reader that saw it grow. */
export function readChapters(input: ChapterInput): readonly Chapter[] {
  return createChapterReader().update(input);
}

/**
 * What led to the person at this desk: the chapters before theirs that other people, or they themselves earlier, had. The
 * chapter of now is the one they accepted, else the last one a person has.
 */
export function splitAtNow(chapters: readonly Chapter[]): {
  readonly earlier: readonly Chapter[];
  readonly now: Chapter | null;
} {
  const accepted = chapters.findIndex(({ mine }) => mine);
  const end = chapters[chapters.length - 1];
  const at = accepted >= 0 ? accepted : end?.kind === "person" ? chapters.length - 1 : chapters.length;
  return { earlier: chapters.slice(0, at), now: chapters[at] ?? null };
}
