/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130–137). Chosen over
 * lighter ones because stems, not fuzzy or prefix matching, made the measured difference for support articles.
 */
type Rule = readonly [suffix: string, becomes: string];
/** Rules by the last letter of their suffix, so that a word is held against few of them. */
type Rules = ReadonlyMap<string, readonly Rule[]>;

function byLastLetter(rules: readonly Rule[]): Rules {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const last = rule[0].slice(-1);
    groups.set(last, [...(groups.get(last) ?? []), rule]);
  }
  return groups;
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

/**
 * Stem of a folded word: "descaling" and "descaled" → "descal". Words of other scripts, words with digits and words of
 * one or two letters come back unchanged. Linear in the word, which the analyser bounds at 64 units.
 */
export function stem(word: string): string {
  if (word.length < 3 || !plain.test(word)) return word;
  let root = stripPlural(word);
  root = stripPast(root);
  if (root.endsWith("y") && hasVowel(root, root.length - 1)) root = `${root.slice(0, -1)}i`;
  root = replaceSuffix(root, step2, 0);
  root = replaceSuffix(root, step3, 0);
  root = replaceSuffix(root, step4, 1);
  return stripFinal(root);
}

function isVowel(word: string, at: number): boolean {
  const letter = word[at];
  if (letter === "y") return at > 0 && !isVowel(word, at - 1);
  return letter === "a" || letter === "e" || letter === "i" || letter === "o" || letter === "u";
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at += 1) if (isVowel(word, at)) return true;
  return false;
}

/** Porter's measure m: how many vowel-consonant sequences the first `end` letters hold. */
function measure(word: string, end: number): number {
  let sequences = 0;
  let vowel = false;
  for (let at = 0; at < end; at += 1) {
    const now: boolean = word[at] === "y" ? at > 0 && !vowel : isVowel(word, at);
    if (vowel && !now) sequences += 1;
    vowel = now;
  }
  return sequences;
}

function endsDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && !isVowel(word, last);
}

/** Porter's *o: consonant, vowel, consonant at the end, the last not w, x or y ("hop", not "snow"). */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last < 2 || isVowel(word, last) || !isVowel(word, last - 1) || isVowel(word, last - 2)) return false;
  return !"wxy".includes(word.charAt(last));
}

function stripPlural(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function stripPast(word: string): string {
  if (word.endsWith("eed")) return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
  return cut === 0 || !hasVowel(word, word.length - cut) ? word : mend(word.slice(0, -cut));
}

/** Gives back what was lost or doubled before "-ed" and "-ing": "siz" → "size", "hopp" → "hop", "fil" → "file". */
function mend(root: string): string {
  if (root.endsWith("at") || root.endsWith("bl") || root.endsWith("iz")) return `${root}e`;
  if (endsDouble(root)) return "lsz".includes(root.charAt(root.length - 1)) ? root : root.slice(0, -1);
  return measure(root, root.length) === 1 && endsShort(root) ? `${root}e` : root;
}

/** The first suffix that fits decides, also when what is left is too short (`least`) to be changed. */
function replaceSuffix(word: string, rules: Rules, least: number): string {
  for (const [suffix, becomes] of rules.get(word.charAt(word.length - 1)) ?? []) {
    if (!word.endsWith(suffix)) continue;
    const end = word.length - suffix.length;
    if (measure(word, end) <= least) return word;
    if (suffix === "ion" && word[end - 1] !== "s" && word[end - 1] !== "t") return word;
    return word.slice(0, end) + becomes;
  }
  return word;
}

function stripFinal(word: string): string {
  let root = word;
  if (root.endsWith("e")) {
    const end = root.length - 1;
    const sequences = measure(root, end);
    if (sequences > 1 || (sequences === 1 && !endsShort(root.slice(0, end)))) root = root.slice(0, end);
  }
  return root.endsWith("ll") && measure(root, root.length) > 1 ? root.slice(0, -1) : root;
}
