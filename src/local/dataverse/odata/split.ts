import { syntaxFault } from "./fault";

const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Cuts a text at a separator, but not inside quotes, parentheses or brackets: "a,b(c,d)" at "," is ["a", "b(c,d)"]. An empty
 * text has no parts. Throws 400 when something stays open.
 */
export function splitOutside(text: string, separator: "," | ";" | "/" | "&"): readonly string[] {
  if (text.trim() === "") return [];
  const parts: string[] = [];
  const open: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (sign in pairs) open.push(pairs[sign] ?? "");
    else if (sign === open.at(-1)) open.pop();
    else if (sign === separator && open.length === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  if (quoted || open.length > 0) throw syntaxFault(`The text '${text.slice(0, 100)}' is not complete.`);
  return [...parts, text.slice(from).trim()];
}
