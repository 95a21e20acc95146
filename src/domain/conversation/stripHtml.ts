const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const entity = /&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const breaks = /^\/?(?:br|p|div|li|ul|ol|tr|table|h[1-6]|blockquote|pre|hr)$/i;
const silent = /^(?:script|style|template|iframe|noscript|title|svg)$/i;

/** Whether a message that claims to be plain text is markup through and through, as "<p>Hello</p>". */
export function looksLikeHtml(text: string): boolean {
  return (
    /^\s{0,20}<(?:p|div|span|b|i|u|em|strong|a|br|ul|ol|table|html|body|h[1-6])[\s/>]/i.test(text) &&
    />\s{0,20}$/.test(text.slice(-24))
  );
}

/**
 * The words of an HTML message as plain text: tags out, script and style with what they hold, blocks become lines,
 * entities their characters. Text for a text node, never for markup. Linear; a "<" that begins no tag stays.
 */
export function stripHtml(html: string): string {
  const pieces: string[] = [];
  let past = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", past)) {
    pieces.push(html.slice(past, at));
    const name = tagName(html, at);
    const end = name === "" ? at : html.indexOf(">", at);
    if (end < 0) return finish(pieces, html.slice(at));
    if (name === "") pieces.push("<");
    else if (breaks.test(name)) pieces.push("\n");
    past = silent.test(name) ? endOfSilent(html, name, end + 1) : end + 1;
  }
  return finish(pieces, html.slice(past));
}

/** "b" of "<b>", "/p" of "</p>", "!" of a comment; "" where "<" begins no tag. */
function tagName(html: string, at: number): string {
  const match = /^<(\/?[a-z][a-z0-9]{0,20}|!|\?)/i.exec(html.slice(at, at + 24));
  return match?.[1] ?? "";
}

/** After the closing tag of an element whose content is not text; the end of the text when it never closes. */
function endOfSilent(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^<>]{0,200}>`, "gi");
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : html.length;
}

function finish(pieces: string[], rest: string): string {
  return [...pieces, rest]
    .join("")
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => character(decimal, hex, name) ?? whole)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function character(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) return named[name.toLowerCase()];
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
