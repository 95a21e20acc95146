/** No transcript of people is longer; a file this large is something else. */
const longestBody = 24_000_000;

/**
 * The text of an annotation's `documentbody` (base64 of UTF-8). Null when it is empty, too long (24 million characters) or
 * not base64; bytes that are not UTF-8 become U+FFFD.
 */
export function decodeBody(body: string): string | null {
  if (body === "" || body.length > longestBody) return null;
  try {
    const binary = atob(body);
    const bytes = new Uint8Array(binary.length);
    // A plain loop: a callback for each of 18 million characters takes a second.
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
