import { isStopWord } from "#text/words";

const words = /[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]+(?:['’-][a-z0-9\u00c0-\u1fff]+)*/g;

/** Whether a word in lower case carries content: no sign and no function word, with an apostrophe or without. */
export function isContent(word: string): boolean {
  return (
    /^[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]/.test(word) &&
    !isStopWord(word.includes("'") || word.includes("’") ? word.replace(/['’]/g, "") : word)
  );
}

/** The words of a text that carry content, in lower case, without function words. Linear. */
export function contentOf(text: string): readonly string[] {
  return (text.toLowerCase().match(words) ?? []).filter(isContent);
}

/** How many words of content a text has: what a wish or a problem is about. */
export function countContent(text: string): number {
  return contentOf(text).length;
}

/** Enough of a word to know it in another form: "restarted" and "restarting" begin alike. */
const keyLength = 5;

/** Content words cut to their beginnings, each once: to tell whether two lines say the same. */
export function keysOf(text: string): readonly string[] {
  return [...new Set(contentOf(text).map((word) => word.slice(0, keyLength)))];
}

/** Share of the shorter one's keys that the other has too, 0…1; 0 when either has none. */
export function shareOf(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : a.filter((key) => b.includes(key)).length / least;
}
