import { isProfane } from "#domain/sentiment";
import { splitSentences } from "#text/words";

/** Who says "I" in the words of a line: a line speaks of customer and agent as of others. */
export type Voice = "customer" | "agent" | "representative";

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(", ").map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)] as const),
  );

/** The customer's "I" is "they"; "your app" is the app of whoever reads it. */
const customerWords = pairs(
  `i they, i'm they're, im they're, i've they've, ive they've, i'd they'd, i'll they'll, me them, my their, mine theirs, \
myself themselves, we they, we're they're, we've they've, we'd they'd, we'll they'll, us them, our their, ours theirs, \
ourselves themselves, your the`,
);
/** To agent and representative "you" is the customer; the representative, who reads the line, stays "I". */
const representativeWords = pairs(
  "you them, your their, yours theirs, yourself themselves, you're they're, you've they've, you'll they'll, you'd they'd",
);
const agentWords: ReadonlyMap<string, string> = new Map([
  ...representativeWords,
  ...pairs(
    "i the agent, i'm the agent is, i've the agent has, i'll the agent will, my the agent's, me the agent, myself itself",
  ),
]);
/** After "I" (now "they") or before it: the verbs that change with the person. */
const agreeing = pairs("am are, was were");
const agentAgreeing = pairs("am is, have has, haven't hasn't, do does, don't doesn't");

const turned = (words: readonly string[], at: number, voice: Voice): string | undefined => {
  const word = words[at] ?? "";
  if (voice !== "customer") {
    const known = voice === "agent" ? agentWords : representativeWords;
    const afterI = voice === "agent" && words[at - 1] === "i" ? agentAgreeing.get(word) : undefined;
    return afterI ?? (word === "you" && isSubject(words, at) ? "they" : known.get(word));
  }
  const besideI = words[at - 1] === "i" || words[at + 1] === "i";
  return (besideI ? agreeing.get(word) : undefined) ?? customerWords.get(word);
};

const subjectVerbs: ReadonlySet<string> = new Set(
  `can could will would have had are were should must may might need get receive want paid ordered do did choose don't
  didn't can't cannot haven't won't aren't see know like try use go make still just already also bought got think feel
  keep wish speak call contact sent made said told find found prefer`.split(/\s+/),
);
const before: ReadonlySet<string> = new Set(
  "did do does have had are were can could will would should may must if when what that which before after until while as where how why once".split(
    " ",
  ),
);
const isSubject = (words: readonly string[], at: number): boolean =>
  at === 0 ||
  subjectVerbs.has(words[at + 1] ?? "") ||
  before.has(words[at - 1] ?? "") ||
  /^[a-z]{3,}ed$/.test(words[at + 1] ?? "");

/** Words a calm line leaves out; the evidence still shows them. */
const oaths: ReadonlySet<string> = new Set(
  "bloody damn damned crap crappy sodding goddamn freaking frigging flipping effing stupid useless idiot idiots idiotic".split(
    " ",
  ),
);

const isOath = (word: string): boolean => oaths.has(word) || isProfane(word);

/** Shouted words are said quietly; short ones in capitals are abbreviations ("VAT", "PDF") and stay. */
const shouted: ReadonlySet<string> = new Set(
  "not and you yes the all why how who now any are was has had did can for but out off get got one two my me is it no to so at on in of".split(
    " ",
  ),
);
const quieten = (word: string): string => {
  const lower = word.toLowerCase();
  const isCapital = word.length > 1 && word === word.toUpperCase() && word !== lower && !/[\d'’]/.test(word);
  return isCapital && (word.length > 3 || shouted.has(lower)) ? lower : word;
};

const pieces = /[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]+(?:['’][a-z\u00c0-\u1fff]+)*|[^a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]+/gi;
const isSpoken = (part: string): boolean => /^[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]/i.test(part);
/** Markup somebody typed. */
const tags = /<\/?[a-z][^<>]{0,80}>/gi;
/** Pictures and marks that say nothing in a brief. The mask's bullets stay. */
const droppable = /[:;\u0080-\uffff]/;
const dropped =
  /[\ud83c-\ud83e][\udc00-\udfff]|[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d]|[:;]-?[)(DPp](?![a-z\u00c0-\u1fff])/g;

/**
 * A customer's or agent's own words as a line of a report: third person, without oaths, shouting and pictures, blanks
 * collapsed. Every content word of the result stands in `text`. "" when nothing is left. Linear.
 */
export function reword(text: string, voice: Voice): string {
  const parts = (text.includes("<") ? text.replace(tags, " ") : text).match(pieces) ?? [];
  const words = parts.map((part) => part.toLowerCase().replace(/’/g, "'"));
  const spoken = words.filter(isSpoken);
  let at = -1;
  const written = parts.map((part, index) => {
    const word = words[index] ?? "";
    if (!isSpoken(word)) return droppable.test(part) ? part.replace(dropped, " ") : part;
    at += 1;
    if (isOath(word)) return "";
    return turned(spoken, at, voice) ?? quieten(part);
  });
  return written
    .join("")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:?!])/g, "")
    .trim();
}

/** First letter up; a word that is written otherwise on purpose ("iPhone", "E42") is left. */
export function capitalise(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  const second = text.charAt(first.length);
  return second === second.toLowerCase() ? first.toUpperCase() + text.slice(first.length) : text;
}

/** First letter down, for a line inside a sentence; names and codes ("Brio", "E42 stayed") cannot be known, so only frames use it. */
export function decapitalise(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toLowerCase() + text.slice(first.length);
}

/** Without the given characters at its end. */
export function trimEnd(text: string, characters: string): string {
  let to = text.length;
  while (to > 0 && characters.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(0, to);
}

/** At most `most` characters, cut between words and marked with "…". */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const clause = Math.max(cut.lastIndexOf(", "), cut.lastIndexOf("; "));
  const at = clause > most * 0.6 ? clause : cut.lastIndexOf(" ");
  return `${trimEnd(at > most / 2 ? cut.slice(0, at) : cut, " ,;:–—-")}…`;
}

/** The whole sentences of `text` that fit `most` characters; when not even one fits, that one cut between words. */
export function shortenToSentences(text: string, most: number): string {
  const flat = text
    .slice(0, most * 4)
    .replace(/\s+/g, " ")
    .trim();
  if (flat.length <= most) return flat;
  const whole = splitSentences(flat).filter(({ to }) => to <= most);
  const end = whole[whole.length - 1]?.to ?? 0;
  return end > 40 ? flat.slice(0, end) : shorten(flat, most);
}
