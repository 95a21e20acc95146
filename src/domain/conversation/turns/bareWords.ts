import type { Turn } from "./turn";

const shown = /[\s*_`#>~\\[•·]{1,}|\]\([^()\s]{0,2000}\)|\]|\(https?:\/\/[^()\s]{0,2000}\)|^- /gm;
const beside = new Set(["file", "options"]);

/** Words without what feeds render differently: blanks, Markdown marks, link targets. The text itself if nothing stays. */
export function bareWords(text: string): string {
  return text.replace(shown, "") || text;
}

/** What was said or sent in a turn, without files and choices, which not every feed has. */
export function wordsOf(turn: Turn): string {
  const said = turn.sent ?? turn.original;
  return said === undefined ? bareWords(withoutBeside(turn)) : bareWords(said);
}

/** Whether files or choices stand beside the words. */
export function hasBeside({ marks = [] }: Turn): boolean {
  return marks.some(({ kind }) => beside.has(kind));
}

function withoutBeside(turn: Turn): string {
  if (!hasBeside(turn)) return turn.text;
  let past = 0;
  const words = (turn.marks ?? []).flatMap(({ kind, from, to }) => {
    if (!beside.has(kind)) return [];
    const piece = turn.text.slice(past, from);
    past = Math.max(past, to);
    return [piece];
  });
  const text = [...words, turn.text.slice(past)].join("");
  return text.trim() === "" ? turn.text : text;
}
