/** The three sides that people label; Microsoft's seven levels fall on them. */
export const sides = ["negative", "neutral", "positive"] as const;
export type Side = (typeof sides)[number];

/** One labelled message. */
export type Example = { readonly text: string; readonly side: Side };

export type ReadExamples = { readonly examples: readonly Example[]; readonly problems: readonly string[] };

/** Microsoft's codes (7 Very negative … 13 Very positive) and words, and the three plain ones. */
function sideOf(label: unknown): Side | null {
  if (typeof label === "number")
    return label < 7 || label > 13 ? null : label < 10 ? "negative" : label > 10 ? "positive" : "neutral";
  if (typeof label !== "string") return null;
  const word = label.toLowerCase();
  return sides.find((side) => word.endsWith(side)) ?? null;
}

function readLine(line: string): Example | string {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null) return "is no object";
  const { text, label } = value as { readonly text?: unknown; readonly label?: unknown };
  const side = sideOf(label);
  if (typeof text !== "string" || text.trim() === "") return "has no text";
  return side === null ? "has no label (negative, neutral, positive, or a code 7…13)" : { text, side };
}

/**
 * Reads JSON Lines of `{"text": …, "label": …}`. A line that cannot be used is a problem with its number; the others are
 * read all the same.
 */
export function readExamples(content: string): ReadExamples {
  const examples: Example[] = [];
  const problems: string[] = [];
  content.split("\n").forEach((line, place) => {
    if (line.trim() === "") return;
    try {
      const read = readLine(line);
      if (typeof read === "string") problems.push(`line ${place + 1} ${read}`);
      else examples.push(read);
    } catch {
      problems.push(`line ${place + 1} is not JSON`);
    }
  });
  return { examples, problems };
}
