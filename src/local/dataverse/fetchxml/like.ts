import { unsupported } from "#local/dataverse/odata";
import type { Condition, Path } from "#local/dataverse/query";

/**
 * The pattern of `like`, as SQL Server reads it: `%` any text, `_` one character, `[x]` that character. Ranges and lists of
 * characters answer 501. Patterns with `%` at the ends only become the plain text condition, which is quicker.
 */
export function readLike(path: Path, pattern: string): Condition {
  const { body, from, to } = withoutEnds(pattern);
  if (body !== "" && !/[%_[\]\\]/.test(body)) {
    if (from && to) return { kind: "text", path, at: "anywhere", text: body };
    if (to) return { kind: "text", path, at: "start", text: body };
    if (from) return { kind: "text", path, at: "end", text: body };
    return { kind: "compare", path, by: "eq", value: body };
  }
  return { kind: "like", path, pattern: escapePattern(pattern) };
}

function withoutEnds(pattern: string): { readonly body: string; readonly from: boolean; readonly to: boolean } {
  const from = pattern.startsWith("%");
  const rest = from ? pattern.slice(1) : pattern;
  const to = rest.endsWith("%");
  return { body: to ? rest.slice(0, -1) : rest, from, to };
}

function escapePattern(pattern: string): string {
  const parts: string[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern.charAt(at);
    if (sign === "[") {
      if (pattern.charAt(at + 2) !== "]" || pattern.charAt(at + 1) === "^") {
        throw unsupported("A set of characters in 'like'");
      }
      parts.push("\\", pattern.charAt(at + 1));
      at += 2;
    } else parts.push(sign === "\\" ? "\\\\" : sign);
  }
  return parts.join("");
}
