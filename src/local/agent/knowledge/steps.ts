import { fromHtml } from "#text";

const most = 8;
const longest = 900;

/** Questions that are answered by what to do, not by a fact. */
const asksWhat =
  /^\s{0,9}(?:is|are|does|do|did|will|was|when|who|which|why|how (?:long|much|many|often|old|far)|what (?:is|are|does|happens)|may i|can i)\b/i;

/**
 * The numbered steps of an article, in its own words, when a question is about what to do; null when it asks for a fact or the
 * article has no steps. At most eight steps and 900 characters: what is longer ends with whole steps.
 */
export function quoteSteps(question: string, html: string): string | null {
  if (asksWhat.test(question)) return null;
  const { text, blocks } = fromHtml(html);
  const first = blocks.find(({ kind, mark, isInternal }) => kind === "item" && /^\d/.test(mark) && !isInternal);
  if (!first) return null;
  const lines: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.list !== first.list || block.isInternal || !/^\d+\.$/.test(block.mark)) continue;
    const line = `${block.mark} ${text.slice(block.from, block.to)}`;
    length += line.length;
    if (lines.length >= most || length > longest) break;
    lines.push(line);
  }
  return lines.length < 2 ? null : lines.join("\n");
}
