import { decodeEntities, looksLikeHtml, readMessageHtml } from "#text/html";
import { type MarkedText, plainText } from "#text/marks";
import { readMarkdown, type Reference } from "#text/markdown";

/** How a message is written: as it stands, in the agent's Markdown, or in HTML. */
export type Writing = "plain" | "markdown" | "html";

export type Words = MarkedText & { readonly references: readonly Reference[] };

const lineBreak = /<br\s{0,4}\/?>/gi;
/** With its semicolon: without one, "AT&Tnot" is what somebody typed. */
const entity = /&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,9});/gi;

/**
 * The words of a message as they read. Character references are decoded once, and line breaks break lines, in plain
 * text too: some channels encode it. `sources` are numbers that stand for sources named elsewhere.
 */
export function readWords(text: string, writing: Writing, sources: readonly string[] = []): Words {
  if (writing === "html" || looksLikeHtml(text)) return { ...readMessageHtml(text), references: [] };
  if (writing === "markdown") return readMarkdown(text, sources);
  const decoded = text.replace(lineBreak, "\n").replace(entity, decodeEntities);
  return { ...plainText(decoded.trim()), references: [] };
}
