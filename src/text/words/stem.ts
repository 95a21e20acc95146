/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130–137). Chosen over
 * lighter ones because stems, not fuzzy or prefix matching, made the measured difference for support articles.
 */
type Rule = readonly [suffix: string, becomes: string];
/** Rules by the last letter of their suffix (0 = "a"), so that a word is held against few of them. */
type Rules = readonly (readonly Rule[])[];

const a = 0x61;
const y = 0x79;
/** Bit 0 is "a": a, e, i, o, u. */
const vowels = 0x104111;

function byLastLetter(rules: readonly Rule[]): Rules {
  return Array.from({ length: 26 }, (_, letter) => rules.filter(([suffix]) => lastOf(suffix) === letter + a));
}

function lastOf(word: string): number {
  return word.charCodeAt(word.length - 1);
}

const step2 = byLastLetter([
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
]);
const step3 = byLastLetter([
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
]);
const step4 = byLastLetter([
  ["ement", ""],
  ["ance", ""],
  ["ence", ""],
  ["able", ""],
  ["ible", ""],
  ["ment", ""],
  ["ant", ""],
  ["ent", ""],
  ["ism", ""],
  ["ate", ""],
  ["iti", ""],
  ["ous", ""],
  ["ive", ""],
  ["ize", ""],
  ["ion", ""],
  ["al", ""],
  ["er", ""],
  ["ic", ""],
  ["ou", ""],
]);

const plain = /^[a-z]+$/;

const hangul = /^[가-힣]{2,}$/;
/** What Korean hangs on a noun or a verb, the longest first; at least one syllable stays. */
const endings =
  /^(.+?)(?:에서는|으로는|에게서|입니다|습니다|합니다|됩니다|하세요|해주세요|했어요|했습니다|했는데|하는데|에서|에게|에는|으로|부터|까지|처럼|보다|이나|하고|하는|해요|해서|하면|되는|돼요|되면|어요|아요|여요|네요|은|는|이|가|을|를|에|로|와|과|도|의|만|요|고|서|면)$/;

/**
 * Stem of a folded word: "descaling" and "descaled" → "descal", "램프가" and "램프를" → "램프". Words of other scripts, words
 * with digits and words of one or two letters come back unchanged. Linear in the word, which the analyser bounds at 64 units.
 */
export function stem(word: string): string {
  if (plain.test(word)) return stemPlain(word);
  return hangul.test(word) ? (endings.exec(word)?.[1] ?? word) : word;
}

/** The same for a word that is known to be of the letters a to z. */
export function stemPlain(word: string): string {
  if (word.length < 3) return word;
  let root = stripPast(stripPlural(word));
  if (lastOf(root) === y && hasVowel(root, root.length - 1)) root = `${root.slice(0, -1)}i`;
  root = replaceSuffix(root, step2, 0);
  root = replaceSuffix(root, step3, 0);
  root = replaceSuffix(root, step4, 1);
  return stripFinal(root);
}

function isVowel(word: string, at: number): boolean {
  const code = word.charCodeAt(at);
  return code === y ? at > 0 && !isVowel(word, at - 1) : ((vowels >>> (code - a)) & 1) === 1;
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at += 1) if (isVowel(word, at)) return true;
  return false;
}

/** Whether Porter's measure m, the vowel-consonant sequences among the first `end` letters, is above `least`. */
function measures(word: string, end: number, least: number): boolean {
  let sequences = 0;
  let vowel = false;
  for (let at = 0; at < end; at += 1) {
    const code = word.charCodeAt(at);
    const now: boolean = code === y ? at > 0 && !vowel : ((vowels >>> (code - a)) & 1) === 1;
    if (vowel && !now) {
      sequences += 1;
      if (sequences > least) return true;
    }
    vowel = now;
  }
  return false;
}

function endsDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word.charCodeAt(last) === word.charCodeAt(last - 1) && !isVowel(word, last);
}

/** Porter's *o: consonant, vowel, consonant among the first `end` letters, the last not w, x or y ("hop", not "snow"). */
function endsShort(word: string, end: number): boolean {
  const last = end - 1;
  if (last < 2 || isVowel(word, last) || !isVowel(word, last - 1) || isVowel(word, last - 2)) return false;
  return !"wxy".includes(word.charAt(last));
}

function stripPlural(word: string): string {
  if (!word.endsWith("s")) return word;
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("ss") ? word : word.slice(0, -1);
}

function stripPast(word: string): string {
  if (word.endsWith("eed")) return measures(word, word.length - 3, 0) ? word.slice(0, -1) : word;
  const cut = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
  return cut === 0 || !hasVowel(word, word.length - cut) ? word : mend(word.slice(0, -cut));
}

/** Gives back what was lost or doubled before "-ed" and "-ing": "siz" → "size", "hopp" → "hop", "fil" → "file". */
function mend(root: string): string {
  if (root.endsWith("at") || root.endsWith("bl") || root.endsWith("iz")) return `${root}e`;
  if (endsDouble(root)) return "lsz".includes(root.charAt(root.length - 1)) ? root : root.slice(0, -1);
  const { length } = root;
  return measures(root, length, 0) && !measures(root, length, 1) && endsShort(root, length) ? `${root}e` : root;
}

/** The first suffix that fits decides, also when what is left is too short (`least`) to be changed. */
function replaceSuffix(word: string, rules: Rules, least: number): string {
  for (const [suffix, becomes] of rules[lastOf(word) - a] ?? []) {
    if (!word.endsWith(suffix)) continue;
    const end = word.length - suffix.length;
    if (!measures(word, end, least)) return word;
    if (suffix === "ion" && word[end - 1] !== "s" && word[end - 1] !== "t") return word;
    return word.slice(0, end) + becomes;
  }
  return word;
}

function stripFinal(word: string): string {
  const end = word.length - 1;
  const last = word.charAt(end);
  if (last === "e" && measures(word, end, 0) && (measures(word, end, 1) || !endsShort(word, end))) {
    return shortenDoubleL(word.slice(0, end));
  }
  return last === "l" ? shortenDoubleL(word) : word;
}

function shortenDoubleL(word: string): string {
  return word.endsWith("ll") && measures(word, word.length, 1) ? word.slice(0, -1) : word;
}
