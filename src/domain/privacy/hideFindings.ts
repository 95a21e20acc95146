import type { Finding } from "#domain/privacy/shapes";
import type { TextMask } from "./textMask";

/**
 * The text with its findings (in order, without overlap) replaced by the words that name them, and where those words stand:
 * the mask at each place is that of the finding at the same place.
 */
export function hideFindings(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly masks: readonly TextMask[] } {
  if (findings.length === 0) return { text, masks: [] };
  const pieces: string[] = [];
  const masks: TextMask[] = [];
  let past = 0;
  let length = 0;
  for (const { from, to, kind, shown } of findings) {
    pieces.push(text.slice(past, from), shown);
    length += from - past;
    masks.push({ from: length, to: length + shown.length, kind });
    length += shown.length;
    past = to;
  }
  pieces.push(text.slice(past));
  return { text: pieces.join(""), masks };
}
