import type { MarkedText, TextMark } from "./marks";

/** What a mark is, without its place. */
export type MarkKind = TextMark extends infer M ? (M extends TextMark ? Omit<M, "from" | "to"> : never) : never;

/** Writes marked text from left to right; blanks and line breaks are held back until words follow them. */
export interface MarkWriter {
  /** Words as they are. */
  put(words: string): void;
  /** Words with marks of their own. */
  putMarked(words: MarkedText): void;
  /** A blank, unless a line begins here. */
  space(): void;
  /** So many line breaks at least (2 leave one line empty), unless nothing is written yet. */
  breakLine(count?: 1 | 2): void;
  /** One more line break, as somebody wrote it; at most two in a row. */
  addLine(): void;
  /** What is written from now on until `close` is marked, from its first word to its last. */
  open(kind: MarkKind): void;
  /** Closes the innermost open mark of the kind. Gives the words of a link; "" for anything else. */
  close(kind: TextMark["kind"]): string;
  finish(): MarkedText;
}

type OpenMark = { readonly kind: MarkKind; from: number; piece: number };

const mostMarks = 5_000;
const deepest = 40;

/** Nothing written yet. Marks beyond what a message can have (5,000; 40 inside each other) are left out, words never. */
export function createMarkWriter(): MarkWriter {
  const pieces: string[] = [];
  const marks: TextMark[] = [];
  const opened: OpenMark[] = [];
  let [length, breaks, isSpaced] = [0, 0, false];

  const append = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const put = (words: string): void => {
    if (words === "") return;
    if (length > 0 && (breaks > 0 || isSpaced)) append(breaks > 0 ? "\n".repeat(breaks) : " ");
    [breaks, isSpaced] = [0, false];
    for (const mark of opened) if (mark.from < 0) [mark.from, mark.piece] = [length, pieces.length];
    append(words);
  };
  const close = (kind: TextMark["kind"]): string => {
    let at = opened.length - 1;
    while (at >= 0 && opened[at]?.kind.kind !== kind) at -= 1;
    const mark = at < 0 ? undefined : opened.splice(at, 1)[0];
    if (!mark || mark.from < 0 || mark.from >= length) return "";
    if (marks.length < mostMarks) marks.push({ ...mark.kind, from: mark.from, to: length });
    return kind === "link" ? pieces.slice(mark.piece).join("") : "";
  };
  return {
    put,
    putMarked: (words) => {
      put(words.text);
      const from = length - words.text.length;
      for (const mark of words.marks.slice(0, mostMarks - marks.length))
        marks.push({ ...mark, from: mark.from + from, to: mark.to + from });
    },
    space: () => void (isSpaced = true),
    breakLine: (count = 1) => void (breaks = Math.max(breaks, count)),
    addLine: () => void (breaks = Math.min(2, breaks + 1)),
    open: (kind) => {
      if (opened.length < deepest) opened.push({ kind, from: -1, piece: 0 });
    },
    close,
    finish: () => {
      for (const mark of [...opened].reverse()) close(mark.kind.kind);
      return { text: pieces.join(""), marks: marks.sort((a, b) => a.from - b.from || b.to - a.to) };
    },
  };
}
