import { findPersonalData } from "./findPersonalData";
import { boundaryKinds, type MaskKind } from "./kinds";
import { seal } from "./seal";
import type { TextMask } from "./textMask";

export type MaskedText = { readonly text: string; readonly masks: readonly TextMask[] };

/**
 * Replaces personal data by words that name it ("card ••••4242"; at most the last four characters of a card or account
 * stay). `mask` chooses the kinds; the default is what the parse boundary hides. What is hidden hangs on its mask, out of reach
 * of everything but `revealMask` on the same page.
 */
export function maskText(text: string, mask: readonly MaskKind[] = boundaryKinds): MaskedText {
  const findings = findPersonalData(text, mask);
  if (findings.length === 0) return { text, masks: [] };
  const pieces: string[] = [];
  const masks: TextMask[] = [];
  let past = 0;
  let length = 0;
  for (const { from, to, kind, shown } of findings) {
    pieces.push(text.slice(past, from), shown);
    length += from - past;
    masks.push(seal({ from: length, to: length + shown.length, kind }, text.slice(from, to)));
    length += shown.length;
    past = to;
  }
  pieces.push(text.slice(past));
  return { text: pieces.join(""), masks };
}
