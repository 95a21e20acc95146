import { isCalledCard } from "#domain/privacy/numbers";
import { passesLuhn } from "#domain/privacy/numbers";
import type { Finding } from "#domain/privacy/shapes";
import { findPersonalData } from "./findPersonalData";
import { hideFindings } from "./hideFindings";
import { findIdsAcross } from "./idsAcross";
import { isIssued } from "#domain/privacy/numbers";
import { boundaryKinds } from "#domain/privacy/shapes";
import { joinMessages, type Joined, type Stretch } from "./joinMessages";
import { permitReveal, revealMask, seal } from "./seal";
import { viewPlainly } from "./plainView";

type Mask = Stretch & { readonly kind: string };
type Masked = { readonly text: string; readonly masks: readonly Mask[] };

/** What is hidden in one of several messages: offsets into its masked text, and what stood there. */
export type AcrossFinding = Finding & { readonly message: number; readonly hidden: string };

const permit = permitReveal(true);

/**
 * What of a card, an account, an id or a secret goes on from one message into the last of them, or is announced by one and
 * given in the last ("my password is" / "…"): up to four messages of one person, in order, each masked by itself already. What
 * two numbers say together they may say by chance, so a card that nobody calls one has to look like one in every part.
 */
export function findAcross(messages: readonly Masked[]): readonly AcrossFinding[] {
  const raw = messages.map(unmask);
  const texts = raw.map(({ text }) => text);
  const joined = joinMessages(texts);
  if (joined === null) return [];
  const last = joined.parts[joined.parts.length - 1];
  if (!last) return [];
  const found = findPersonalData(joined.text, boundaryKinds)
    .filter((finding) => finding.to > last.from && isTold(finding, joined, last))
    .flatMap((finding) => split(finding, joined, raw));
  const isTaken = ({ message, from, to }: AcrossFinding): boolean =>
    found.some((one) => one.message === message && one.from < to && one.to > from);
  const ids = findIdsAcross(texts).flatMap(({ finding, joined: glued }) => split(finding, glued, raw));
  return ids.some(isTaken) ? found : [...found, ...ids];
}

/** The masked text with more of it hidden; a mask inside what is hidden is part of it. Spans move along as in `maskSpans`. */
export function hideMore<S extends Stretch>(
  { text, masks }: Masked,
  more: readonly AcrossFinding[],
  spans: readonly S[],
): Masked & { readonly spans: readonly S[] } {
  const hidden = hideFindings(text, more);
  const move = (at: number, edge: "from" | "to"): number => {
    let moved = at;
    for (const [place, { from, to }] of more.entries()) {
      const shown = hidden.masks[place];
      if (!shown || at <= from) break;
      moved = at < to ? shown[edge] : shown.to + at - to;
    }
    return moved;
  };
  const kept = masks.flatMap((mask) =>
    more.some(({ from, to }) => mask.from < to && mask.to > from)
      ? []
      : [copySealed(mask, { ...mask, from: move(mask.from, "from"), to: move(mask.to, "to") })],
  );
  const fresh = hidden.masks.map((mask: Mask, place) => seal(mask, more[place]?.hidden ?? ""));
  return {
    text: hidden.text,
    masks: [...kept, ...fresh].sort((a, b) => a.from - b.from),
    spans: spans.map((span) => ({ ...span, from: move(span.from, "from"), to: move(span.to, "to") })),
  };
}

function copySealed(mask: Mask, moved: Mask): Mask {
  const original = revealMask(mask, permit);
  return original === null ? moved : seal(moved, original);
}

type Raw = { readonly text: string; readonly masked: readonly Mask[]; readonly stretches: readonly Stretch[] };

/** The text before it was masked, and where in it what is hidden stands. A mask made elsewhere stays what it is. */
function unmask({ text, masks }: Masked): Raw {
  const pieces: string[] = [];
  const stretches: Stretch[] = [];
  let past = 0;
  let length = 0;
  for (const mask of masks) {
    const hidden = revealMask(mask, permit) ?? text.slice(mask.from, mask.to);
    length += mask.from - past;
    pieces.push(text.slice(past, mask.from), hidden);
    stretches.push({ from: length, to: length + hidden.length });
    length += hidden.length;
    past = mask.to;
  }
  return { text: [...pieces, text.slice(past)].join(""), masked: masks, stretches };
}

function isTold(finding: Finding, joined: Joined, last: Stretch): boolean {
  if (finding.from >= last.from) return joined.isAnnounced;
  if (finding.kind === "iban") return looksLikeIban(finding, joined.text, last);
  return finding.kind !== "card" || isCard(finding, joined);
}

/** Called a card or written like one; both where the check digit is wrong. */
function isCard(finding: Finding, joined: Joined): boolean {
  const digits = viewPlainly(joined.text.slice(finding.from, finding.to)).text.replace(/[^0-9]/g, "");
  const isChecked = passesLuhn(digits) && isIssued(digits);
  if (isChecked) return isCalled(finding, joined.text) || looksLikeCard(finding, joined);
  return /^[0-9]{15,16}$/.test(digits) && looksLikeCard(finding, joined) && isCalled(finding, joined.text);
}

/** Its country begins a word, and what is in the last message is a number and no sentence. */
function looksLikeIban({ from, to }: Finding, text: string, last: Stretch): boolean {
  if (/\p{L}/u.test(text.charAt(from - 1))) return false;
  const end = viewPlainly(text.slice(last.from, to)).text;
  return end.replace(/[^0-9]/g, "").length * 2 >= end.replace(/[^0-9a-z]/gi, "").length;
}

function isCalled({ from, to }: Finding, text: string): boolean {
  const before = viewPlainly(text.slice(0, from)).text;
  const number = viewPlainly(text.slice(from, to)).text;
  return isCalledCard(before + number + viewPlainly(text.slice(to)).text, before.length, before.length + number.length);
}

/** Groups of four, or four, six and five; or messages of nothing but digits. */
function looksLikeCard({ from, to }: Finding, { text, parts }: Joined): boolean {
  const sizes =
    viewPlainly(text.slice(from, to))
      .text.match(/[0-9]{1,19}/g)
      ?.map((group) => group.length) ?? [];
  const isFours = sizes.slice(0, -1).every((size) => size === 4) && (sizes[sizes.length - 1] ?? 0) <= 4;
  if (isFours || sizes.join() === "4,6,5") return true;
  const held = parts.filter((part) => part.from < to && part.to > from);
  return held.every((part) => !/\p{L}/u.test(text.slice(part.from, part.to)));
}

/** The pieces of a finding in each message; none where one is known by itself or would cut through a mask. A card of too few digits may grow. */
function split(finding: Finding, { parts }: Joined, raw: readonly Raw[]): readonly AcrossFinding[] {
  const held = parts.filter((part) => part.from < finding.to && part.to > finding.from);
  const pieces = held.flatMap((part): readonly AcrossFinding[] => {
    const [from, to] = [Math.max(part.from, finding.from), Math.min(part.to, finding.to)];
    const whole = raw[part.message];
    if (!whole) return [];
    const at = { from: from - part.from + part.start, to: to - part.from + part.start };
    const isEnd = to === finding.to;
    const shown = isEnd ? finding.shown : finding.shown.slice(0, finding.shown.indexOf("•") + 4);
    const place = placeIn(whole, at);
    const isKnown = held.length === 1 && whole.stretches.some((own) => own.from === at.from && own.to === at.to);
    return place && !isKnown
      ? [{ ...place, kind: finding.kind, shown, message: part.message, hidden: whole.text.slice(at.from, at.to) }]
      : [];
  });
  return pieces.length === held.length ? pieces : [];
}

/** From the text to the masked text. Null where it cuts through what is hidden already. */
function placeIn({ masked, stretches }: Raw, { from, to }: Stretch): Stretch | null {
  let moved = 0;
  let start = from;
  let end = to;
  for (const [at, stretch] of stretches.entries()) {
    const mask = masked[at];
    if (!mask || stretch.from >= to) break;
    moved = mask.to - stretch.to;
    if (stretch.to <= from) start = from + moved;
    else if (stretch.from < from || stretch.to > to) return null;
    end = to + moved;
  }
  return { from: start, to: end };
}
