/** First letters of the first and last word of a name, "?" for none. Letters of any script; no half characters. */
export function readInitials(name: string): string {
  const words = name.trim().split(/\s/).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letters = [first, last].map((word) => Array.from(word ?? "")[0] ?? "").join("");
  return letters === "" ? "?" : letters.toUpperCase();
}

/** Which of `count` colours somebody has: the same for the same name. */
export function chooseColour(name: string, count: number): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % count;
}
