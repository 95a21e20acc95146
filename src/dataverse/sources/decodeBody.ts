/** No transcript of people is longer; a file this large is something else. */
const longestBody = 24_000_000;

/**
 * The text of an annotation's `documentbody` (base64 of UTF-8). Null when it is empty, too long (24 million characters) or
 * not base64; bytes that are not UTF-8 become U+FFFD.
 */
export function decodeBody(body: string): string | null {
  if (body === "" || body.length > longestBody) return null;
  try {
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
