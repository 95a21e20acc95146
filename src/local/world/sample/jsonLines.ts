/** A line of a JSON Lines file: its number (from 1) and its value, or why it could not be read. */
export type JsonLine =
  | { readonly kind: "value"; readonly line: number; readonly value: unknown }
  | { readonly kind: "unreadable"; readonly line: number; readonly reason: string };

function parseLine(text: string, line: number): JsonLine {
  try {
    return { kind: "value", line, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { kind: "unreadable", line, reason: `not JSON: ${error instanceof Error ? error.message : "unreadable"}` };
  }
}

/** Reads JSON Lines: one value a line, LF or CRLF, a byte order mark at the start is ignored, blank lines are skipped. */
export function readJsonLines(text: string): readonly JsonLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line) => line.trim())
    .flatMap((line, index) => (line === "" ? [] : [parseLine(line, index + 1)]));
}
