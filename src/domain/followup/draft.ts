/** How a conversation ended, as the person who had it says; kept under these names, whatever the language. */
export const outcomes = ["resolved", "followUp", "transferFailed", "unavailable", "abandoned"] as const;
export type Outcome = (typeof outcomes)[number];

/** Who wrote a text: Warmline, Warmline with a person's changes, or a person alone. */
export type Author = "ai" | "aiEdited" | "person";

/** Something written about a conversation. `filed`: a person has read it as it stands and filed it. */
export type Draft = {
  readonly outcome: Outcome | null;
  readonly author: Author;
  readonly filed: boolean;
  readonly text: string;
};

export const emptyDraft: Draft = { outcome: null, author: "person", filed: false, text: "" };

/** A draft whose text a person wrote over. What Warmline had begun stays told as that, until nothing of it is left. */
export function editText(draft: Draft, text: string): Draft {
  const author = draft.author === "person" || text === "" ? "person" : "aiEdited";
  return { ...draft, author, filed: false, text };
}

const authorLines: readonly (readonly [Author, string])[] = [
  ["ai", "Summary: AI"],
  ["aiEdited", "Summary: AI, edited"],
];
const filedLine = "Filed: reviewed";
const outcomeLine = (outcome: Outcome): string => `Outcome: ${outcome}`;

function readLine(draft: Draft, line: string): Draft | null {
  const outcome = outcomes.find((one) => outcomeLine(one) === line);
  if (outcome && draft.outcome === null) return { ...draft, outcome };
  if (line === filedLine && !draft.filed) return { ...draft, filed: true };
  const [author] = authorLines.find(([, words]) => words === line) ?? [];
  return author && draft.author === "person" ? { ...draft, author } : null;
}

/**
 * A draft as the text of a note that reads well where the platform shows it: what is known about it in lines of their own,
 * an empty line, the text. `readDraft` has it back, whatever the text is.
 */
export function writeDraft({ outcome, author, filed, text }: Draft): string {
  const lines = [
    ...(outcome ? [outcomeLine(outcome)] : []),
    ...authorLines.filter(([name]) => name === author).map(([, words]) => words),
    ...(filed ? [filedLine] : []),
  ];
  if (lines.length > 0) return `${lines.join("\n")}\n\n${text}`;
  // A text that begins as such lines do is told apart by an empty line before it.
  return text.startsWith("\n") || readDraft(text).text !== text ? `\n${text}` : text;
}

/** Reads what `writeDraft` wrote; any other note is a text of a person. Line ends of any system count as one. */
export function readDraft(note: string): Draft {
  const all = note.replace(/\r\n?/g, "\n");
  if (all.startsWith("\n")) return { ...emptyDraft, text: all.slice(1) };
  const end = all.indexOf("\n\n");
  let draft: Draft | null = emptyDraft;
  for (const line of end < 0 ? [] : all.slice(0, end).split("\n", 4)) draft = draft && readLine(draft, line);
  return draft && end >= 0 ? { ...draft, text: all.slice(end + 2) } : { ...emptyDraft, text: all };
}
