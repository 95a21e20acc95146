/** A piece of a page: a run of text, or a tag. Offsets are UTF-16 places in the source, `to` exclusive. */
export type HtmlPiece =
  | { readonly kind: "text"; readonly from: number; readonly to: number }
  | { readonly kind: "open" | "close"; readonly name: string; readonly from: number; readonly to: number }
  | { readonly kind: "comment"; readonly from: number; readonly to: number };

/** Elements whose content is no markup, or is no part of an article: skipped as a whole. */
export const skipped: ReadonlySet<string> = new Set(
  "script style noscript iframe object noembed noframes title textarea select xmp math".split(" "),
);

/**
 * Splits a page as a browser would, tolerant of everything: unclosed tags, quotes and comments run to the end, a "<"
 * that opens nothing is text, the content of `skipped` elements is skipped. Never throws; linear, as each step goes on
 * from where the last one ended. Structure only: what is shown as markup still goes through the sanitiser.
 */
export function* splitHtml(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const open = nextTag(html, at);
    if (open > at) yield { kind: "text", from: at, to: open };
    if (open >= html.length) return;
    const piece = readTag(html, open);
    yield piece;
    at = piece.kind === "open" && skipped.has(piece.name) ? endOfElement(html, piece.name, piece.to) : piece.to;
  }
}

/** The next "<" that begins a tag, a comment or a declaration. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf("<", from); at >= 0; at = html.indexOf("<", at + 1)) {
    const next = html.charAt(at + 1);
    if (next === "!" || next === "?" || isLetter(html, at + 1) || (next === "/" && isLetter(html, at + 2))) return at;
  }
  return html.length;
}

function isLetter(html: string, at: number): boolean {
  const code = html.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

function readTag(html: string, from: number): HtmlPiece {
  if (html.startsWith("<!--", from)) return { kind: "comment", from, to: past(html, "-->", from + 4) };
  const next = html.charAt(from + 1);
  if (next === "!" || next === "?") return { kind: "comment", from, to: past(html, ">", from + 2) };
  const close = next === "/";
  const begin = from + (close ? 2 : 1);
  let end = begin;
  while (end < html.length && end - begin < 64 && !/[\s/>]/.test(html.charAt(end))) end += 1;
  const name = html.slice(begin, end).toLowerCase();
  return { kind: close ? "close" : "open", name, from, to: endOfTag(html, end) };
}

function past(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

/** The end of a tag: the first ">" outside quotes. A quote only opens where a value begins, after "=". */
function endOfTag(html: string, from: number): number {
  let at = from;
  let value = false;
  while (at < html.length) {
    const sign = html.charAt(at);
    if (sign === ">") return at + 1;
    if (value && (sign === '"' || sign === "'")) at = past(html, sign, at + 1) - 1;
    if (sign.trim() !== "") value = sign === "=";
    at += 1;
  }
  return html.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = from;
  return close.test(html) ? endOfTag(html, close.lastIndex) : html.length;
}
