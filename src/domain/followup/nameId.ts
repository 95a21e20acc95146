import { sha1 } from "./sha1";

/**
 * A row id made of what the row is: UUID version 5 (RFC 9562, 5.5) of a name within a namespace, which is itself an id.
 * Whoever writes the same thing about the same conversation, however often and from whichever page, names the same row.
 * Digits of the namespace that are no hexadecimal count as 0.
 */
export function nameId(namespace: string, name: string): string {
  const digits = namespace.replace(/-/g, "");
  const bytes = Array.from({ length: 16 }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16) || 0);
  const hash = sha1(bytes, name);
  const variant = ((parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join("-");
}
