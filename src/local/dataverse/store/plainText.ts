const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Tags inside a word or a line; any other ends a word. */
const inline = /^\/?(?:a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u)[\s/>]/;

/**
 * The words of an HTML text, for the full-text index only: tags end a word unless they stand inside a line, script and style go with their content, the
 * common entities are read. One pass, whatever the input; never used to show anything.
 */
export function toPlainText(html: string): string {
  const lower = html.toLowerCase();
  const words: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    words.push(html.slice(at, open), inline.test(lower.slice(open + 1, open + 10)) ? "" : " ");
    at = endOfMarkup(lower, open);
  }
  words.push(html.slice(at));
  return words.join("").replaceAll(/&(\w{1,6});/g, (all, name: string) => entities[name] ?? all);
}

function endOfMarkup(html: string, open: number): number {
  const name = html.slice(open + 1, open + 8);
  const hidden = name.startsWith("script") ? "script" : name.startsWith("style") ? "style" : null;
  const end = html.startsWith("!--", open + 1) ? html.indexOf("-->", open) : html.indexOf(">", open);
  if (end < 0) return html.length;
  if (hidden === null) return end + 1;
  const close = html.indexOf(`</${hidden}`, end);
  return close < 0 ? html.length : close;
}
