import type { Block, PageText } from "#text/html";
import type { Span, Token } from "#text/words";
import { findAddresses, splitSentences } from "#text/words";
import type { AudienceRules } from "./audience";
import { hasInternalLabel, isInternalHeading } from "./audience";
import { leansBack } from "./leansBack";
import { isStaffTalk } from "./staffTalk";

/** A sentence of an article (offsets in its page text), the stems it holds, and the part of the article it stands in. */
export type ArticleSentence = Span & {
  readonly stems: readonly string[];
  readonly firstWord: string;
  readonly kind: Block["kind"];
  /** Counts the headings before it. */
  readonly section: number;
  /** Which block of the page it is of. */
  readonly block: number;
  /** False when it ends its block without a full stop, as items of a list do. */
  readonly closed: boolean;
  /** What stands before it when it begins an item: "2.", "•"; else "". */
  readonly mark: string;
  /** Which list it is of; 0 for none. */
  readonly list: number;
  /** It ends with a colon: what follows belongs to it. */
  readonly leads: boolean;
  /** It cannot stand first: what it speaks of was named before it. */
  readonly leans: boolean;
  /** No running text: a row of a table, a link alone, what looks like a heading, the way through a menu. */
  readonly isLabel: boolean;
  /** For representatives to read, not to send. */
  readonly isInternal: boolean;
  /** The headings of its table, for a row; else "". */
  readonly head: string;
  /** Its letters as they count for a passage: without web addresses. */
  readonly size: number;
};

export type SentenceRules = {
  readonly audience: AudienceRules;
  readonly language: string;
  readonly isInternal: boolean;
};

const mostSentences = 1000;
const closing = /[.!?…:。！？؟।:：]["'”’»)）]?$/u;
const colon = /[:：]["'”’»)）]?$/u;
/** So few words without a full stop are a heading that its author did not mark as one. */
const shortLine = 5;
const way = /\s[>»›→]\s/;

/** The sentences of a page in order, the first thousand; headings are left out and part its sections. */
export function readSentences(page: PageText, tokens: readonly Token[], rules: SentenceRules): ArticleSentence[] {
  const sentences: ArticleSentence[] = [];
  const take = createTaker(tokens);
  const place = { section: 0, head: "", staffUntil: 0 };
  page.blocks.forEach((block, at) => {
    if (sentences.length >= mostSentences) return;
    const text = page.text.slice(block.from, block.to);
    if (block.kind === "heading") return enter(place, block, text, rules);
    const inside = take(block);
    const isHeading = block.kind === "paragraph" && block.isBold && !closing.test(text);
    if (isHeading) return enter(place, block, text, rules);
    const isInternal =
      rules.isInternal || place.staffUntil > 0 || block.isInternal || hasInternalLabel(text, rules.audience);
    const isLabel = isLabelBlock(block, text, inside.length);
    const spans = joinBrackets(page.text, splitSentences(page.text, block.from, block.to));
    const takeInside = createTaker(inside);
    spans.forEach((span, first) => {
      const words = takeInside(span);
      const said = page.text.slice(span.from, span.to);
      sentences.push({
        ...span,
        kind: block.kind,
        section: place.section,
        block: at,
        stems: words.filter(({ stop }) => !stop).map(({ stem }) => stem),
        firstWord: words[0]?.word ?? "",
        closed: closing.test(said),
        mark: first === 0 ? block.mark : "",
        list: block.list,
        leads: colon.test(said),
        leans: (block.kind !== "item" || first > 0) && leansBack(said, rules.language),
        isLabel,
        isInternal: isInternal || isStaffTalk(said),
        head: block.kind === "row" ? place.head : "",
        size: sizeOf(said),
      });
    });
  });
  return sentences.slice(0, mostSentences);
}

type SectionPlace = { section: number; head: string; staffUntil: number };

/** A heading begins a section; an internal one goes on until a heading of its own rank or a higher one. */
function enter(place: SectionPlace, { level }: Block, text: string, { audience }: SentenceRules): void {
  place.section += 1;
  place.head = text.includes(" · ") ? text : "";
  if (place.staffUntil > 0 && level > 0 && level <= place.staffUntil) place.staffUntil = 0;
  if (place.staffUntil === 0 && isInternalHeading(text, audience)) place.staffUntil = level > 0 ? level : 7;
}

function isLabelBlock({ kind, isLink }: Block, text: string, words: number): boolean {
  if (kind === "row") return true;
  if (isLink && !closing.test(text)) return true;
  if (closing.test(text)) return false;
  return way.test(text) || (kind === "paragraph" && words < shortLine);
}

const opens = /[([（［]/g;
const closes = /[)\]）］]/g;
const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Sentences inside brackets are one with the sentence around them, up to the end of their block. */
function joinBrackets(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let depth = 0;
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (depth > 0 && last) joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
    const said = text.slice(span.from, span.to);
    depth = Math.max(0, depth + countOf(said, opens) - countOf(said, closes));
  }
  return joined;
}

function sizeOf(said: string): number {
  return findAddresses(said).reduce((size, { from, to }) => size - (to - from), said.length);
}

/** Hands out the tokens of one span after the other; the spans must come in order. */
function createTaker(tokens: readonly Token[]): (span: Span) => readonly Token[] {
  let next = 0;
  return ({ from, to }) => {
    while ((tokens[next]?.to ?? Infinity) <= from) next += 1;
    const begin = next;
    while ((tokens[next]?.from ?? Infinity) < to) next += 1;
    return tokens.slice(begin, next);
  };
}
