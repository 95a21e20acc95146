/** FNV-1a over UTF-16 code units: 32 bits, unsigned. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Two hashes as one of 32 bits; the order matters. */
export function mixHashes(first: number, second: number): number {
  let hash = Math.imul(first ^ (second >>> 15), 0x85ebca6b) ^ Math.imul(second, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
