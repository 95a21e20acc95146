import { createHash } from "node:crypto";

/** Namespace of the ids this workspace makes up (a fixed random UUID). */
const namespace = Buffer.from("6f1d4b0c2a7e4d0f9b7a5c3e8d2f1a60", "hex");

/**
 * A GUID (RFC 9562 version 5, lower case) that is the same for the same parts: what is loaded twice is the same row.
 * Parts are separated, so that ("a", "bc") and ("ab", "c") differ.
 */
export function deriveId(...parts: readonly string[]): string {
  const hash = createHash("sha1").update(namespace).update(parts.join("\u0000")).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
