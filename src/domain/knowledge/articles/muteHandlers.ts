import { splitHtml } from "#text/html";

/** An inline handler's name where an attribute may begin: followed by a value, wherever a parser might take it for one. */
const handler = /([\s"'/])on(?=[a-z]{3,40}\s*=)/gi;
/** The same inside a tag, where a name alone is an attribute too. */
const bareHandler = /(^|[\s"'/])on(?=[a-z]{3,40}(?:[\s/>]|$))/gi;
const quoted = /("[^"]*"|'[^']*')/;
/**
 * Elements that reach beyond themselves as soon as they are parsed: the address of every link, a file of subtitles. Anywhere:
 * what is a comment or a style here may be markup where it stands.
 */
const reaching = /(<\/?)(?=(?:base|track)[\s/>])/gi;

function muteTag(tag: string): string {
  return tag
    .split(quoted)
    .map((part, at) => (at % 2 === 0 ? part.replace(bareHandler, "$1data-on") : part))
    .join("")
    .replace(handler, "$1data-on");
}

/**
 * Renames inline handlers, and elements that ask for something when they are only parsed, before any parser sees them. The
 * sanitiser takes them out in any case, and none would run; but under a strict policy Chromium reports a breach for each
 * that is parsed, also in a document that runs nothing. Words of the text stay as they are.
 */
export function muteHandlers(html: string): string {
  const pieces: string[] = [];
  let past = 0;
  for (const { kind, from, to } of splitHtml(html)) {
    const between = html.slice(past, from).replace(handler, "$1data-on");
    const piece = html.slice(from, to);
    const kept = kind === "text" ? piece : kind === "comment" ? piece.replace(handler, "$1data-on") : muteTag(piece);
    pieces.push(between, kept);
    past = to;
  }
  return [...pieces, html.slice(past).replace(handler, "$1data-on")].join("").replace(reaching, "$1x-");
}
