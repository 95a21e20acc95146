import { findPersonalData } from "./findPersonalData";
import type { Finding } from "#domain/privacy/shapes";
import { hideFindings } from "./hideFindings";
import { boundaryKinds, type MaskKind } from "#domain/privacy/shapes";
import { seal } from "./seal";
import type { TextMask } from "./textMask";

export type MaskedText = { readonly text: string; readonly masks: readonly TextMask[] };

type Span = { readonly from: number; readonly to: number };

/**
 * Replaces personal data by words that name it ("card ••••4242"; at most the last four characters of a card or account
 * stay). `mask` chooses the kinds; the default is what the parse boundary hides. What is hidden hangs on its mask, out of reach
 * of everything but `revealMask` on the same page.
 */
export function maskText(text: string, mask: readonly MaskKind[] = boundaryKinds): MaskedText {
  return replace(text, findPersonalData(text, mask));
}

/**
 * `maskText` for a text of which stretches are known: they move along with the words they stand for. One that begins or
 * ends inside something hidden takes all that stands for it.
 */
export function maskSpans<S extends Span>(
  text: string,
  spans: readonly S[],
  mask: readonly MaskKind[] = boundaryKinds,
): MaskedText & { readonly spans: readonly S[] } {
  const findings = findPersonalData(text, mask);
  const masked = replace(text, findings);
  const move = (at: number, edge: "from" | "to"): number => {
    const place = countBefore(findings, at);
    const [finding, shown] = [findings[place], masked.masks[place]];
    if (finding && shown && finding.from < at && at < finding.to) return shown[edge];
    const [before, moved] = [findings[place - 1], masked.masks[place - 1]];
    return before && moved ? at - before.to + moved.to : at;
  };
  const moved = spans.map((span) => ({ ...span, from: move(span.from, "from"), to: move(span.to, "to") }));
  return { ...masked, spans: findings.length === 0 ? spans : moved };
}

/** How many findings end at or before a place. */
function countBefore(findings: readonly Finding[], at: number): number {
  let [low, high] = [0, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function replace(text: string, findings: readonly Finding[]): MaskedText {
  const hidden = hideFindings(text, findings);
  const masks = hidden.masks.map((mask, at) => seal(mask, text.slice(findings[at]?.from, findings[at]?.to)));
  return { text: hidden.text, masks };
}
