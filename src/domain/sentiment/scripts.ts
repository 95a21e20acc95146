/**
 * Which language a script speaks for, and its letters as ranges of UTF-16 codes (Unicode blocks, hexadecimal). Where one
 * script serves several languages, `telling` letters decide; the first entry is what most people who write it speak.
 */
const blocks = `el 370-3ff 1f00-1fff|ru 400-52f|hy 530-58f|he 590-5ff fb1d-fb4f|ar 600-6ff 750-77f 8a0-8ff fb50-fdff fe70-feff
|hi 900-97f|bn 980-9ff|pa a00-a7f|gu a80-aff|or b00-b7f|ta b80-bff|te c00-c7f|kn c80-cff|ml d00-d7f|si d80-dff|th e00-e7f
|lo e80-eff|bo f00-fff|my 1000-109f|ka 10a0-10ff 1c90-1cbf|am 1200-139f|km 1780-17ff|mn 1800-18af
|ko 1100-11ff 3130-318f ac00-d7a3|ja 3040-30ff 31f0-31ff ff66-ff9d|zh 3400-4dbf 4e00-9fff f900-faff`;

type Range = readonly [language: string, from: number, to: number];
const ranges: readonly Range[] = blocks.split("|").flatMap((entry) => {
  const [language = "", ...spans] = entry.trim().split(" ");
  return spans.map((span): Range => {
    const [from = "", to = ""] = span.split("-");
    return [language, parseInt(from, 16), parseInt(to, 16)];
  });
});

/** Letters that only this language of a script has; Bulgarian has ъ in common with Russian, but not ы, э and ё. */
const telling: readonly (readonly [script: string, language: string, letters: RegExp, never?: RegExp])[] = [
  ["ar", "ur", /[ٹڈڑےںھ]/],
  ["ar", "fa", /[پچژگک]|ی/],
  ["ru", "sr", /[ђљњћџ]/],
  ["ru", "mk", /[ѓќѕ]/],
  ["ru", "be", /ў/],
  ["ru", "uk", /[іїєґ]/],
  ["ru", "kk", /[әғқңұһ]/],
  ["ru", "bg", /ъ/, /[ыэё]/],
];

/** Where letters beyond Latin ones begin. */
const beyondLatin = 0x370;

const languageAt = (code: number): string | undefined => ranges.find(([, from, to]) => code >= from && code <= to)?.[0];

const countScripts = (text: string): { readonly counts: ReadonlyMap<string, number>; readonly latin: number } => {
  const counts = new Map<string, number>();
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < beyondLatin) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin += 1;
      continue;
    }
    const language = languageAt(code);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return { counts, latin };
};

/** A letter or syllable of these says as much as three of an alphabet. */
const dense: ReadonlySet<string> = new Set(["zh", "ja", "ko"]);

/** Fewer letters than this are a symbol ("π", "Ω") or somebody's name. */
const fewest = 2;
/** Of all letters, in quarters: a message that gives another script a third as much as Latin is held in it. */
const latinTimes = 3;

/**
 * The language of a text that is written in another script than Latin, also with product names and a few English words in
 * it; null for Latin text and for a sign or two. Japanese is told from Chinese by its syllables.
 */
export function guessScript(text: string): string | null {
  const { counts, latin } = countScripts(text);
  const han = counts.get("zh") ?? 0;
  const kana = counts.get("ja") ?? 0;
  let best: readonly [language: string, count: number] = kana > 0 ? ["ja", kana + han] : ["zh", han];
  for (const [language, count] of counts) if (count > best[1]) best = [language, count];
  const [script, count] = best;
  if (count < fewest || count * latinTimes * (dense.has(script) ? 3 : 1) < latin) return null;
  return (
    telling.find(([of, , letters, never]) => of === script && letters.test(text) && !never?.test(text))?.[1] ?? script
  );
}
