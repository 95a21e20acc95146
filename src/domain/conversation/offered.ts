import type { Turn } from "#domain/conversation/turns";

/** How many turns later an answer may still be a choice. */
const reach = 8;

/** What a turn offered to choose from: titles of buttons, suggested actions, choices of a form. */
export function listOffered({ text, marks = [] }: Turn): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === "option" ? [text.slice(mark.from, mark.to)] : []));
}

/** The title that the customer chose of what the turn at a place offered, by their next answers; null for none. */
export function findChosen(turns: readonly Turn[], at: number): string | null {
  const turn = turns[at];
  const offered = turn ? listOffered(turn) : [];
  if (offered.length === 0) return null;
  for (const next of turns.slice(at + 1, at + 1 + reach)) {
    if (next.speaker === "agent" && listOffered(next).length > 0) return null;
    if (next.speaker !== "customer") continue;
    const said = next.text.split("\n").map((line) => bare(line.replace(/^[^:\n]{1,200}: /, "")));
    const chosen = offered.find((title) => bare(next.text) === bare(title) || said.includes(bare(title)));
    if (chosen !== undefined) return chosen;
  }
  return null;
}

function bare(words: string): string {
  return words.trim().toLowerCase();
}
