import type { TurnId } from "#domain/evidence";

/**
 * An id for a message that came without one, the same for the same parts. It begins with "~", so that feeds which know
 * the real id take precedence. 53 bits of mixing (cyrb53): not for secrets, so only masked text may go in.
 */
export function deriveTurnId(parts: readonly (string | number | null)[]): TurnId {
  return `~${hashText(parts.join("\u0000")).toString(36)}`;
}

/** Whether an id was derived from content, because the feed had none. */
export function isDerivedId(id: TurnId): boolean {
  return id.startsWith("~");
}

/** A 53-bit number that is the same for the same text. */
export function hashText(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
