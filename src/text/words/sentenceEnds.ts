import { characterKinds, isBlank, kindAt } from "./characters";
import { isStopWord } from "./stopWords";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that are always written short: something follows, whatever it looks like. */
const leading = list(
  `e.g i.e z.b d.h u.a p.ex mr mrs ms dr prof hr fr herr mme mlle sra sig rev gen approx ca cca circa incl inkl excl exkl
  zzgl bzw resp vs viz cf vgl ggf evtl nr num nos nrs abb mfg max min est`,
);
/** Written short and followed by a number or code; many are words as well ("no", "art", "fig"). */
const counting = list(
  `no nr num n art fig figs abb p pp s vol ch sec para par tel ext fax v ver rev max min cat pos ref ord inv id rm apt
  bl kap abs bd nº`,
);
/** What "no." is the number of, though no number follows: "my order no. is …". */
const numbered = list(
  `order serial invoice part model case ticket account phone telephone customer item article reference tracking policy
  contract booking flight room card batch lot parcel member meter`,
);
/** Before "no" they make it a refusal: "oh no. E7 again". */
const denying = list("oh ah say says said is was but still");
const linking = list("is was");
/** Written short in the middle of a sentence and at its end alike: what follows decides. */
const either = list(
  `etc ltd inc corp co bros gmbh llc plc jr sr st ste ave rd blvd str apt dept govt univ est al usw usf a.m p.m am pm u.s u.k e.u
  u.s.a b.v n.v s.a s.p.a a.s tel ext`,
);
const shortMonths = list(
  "jan feb mar märz apr jun jul aug sep sept okt oct nov dez dec mon tue tues wed thu thur thurs fri sat sun",
);
const months = list(
  `january february march april may june july august september october november december januar jänner februar märz mai juni
  juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre januari februari
  maart mei augustus maj augusti enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre desember marts jan feb mar apr jun jul aug sep
  sept okt oct nov dez dec`,
);
/** Before "3." they say that it is the third. */
const ordinal = list(
  `am der die das den dem des zum zur vom im bis ab seit ein eine einen einem mein meine meinen unser unsere the my on since
  until by this per le la il`,
);
/** Behind "..." they begin anew, also with a small letter. */
const starters = list(
  `i i'm im i've ive we you he she they it it's its please pls can could would will how why what when where who is are do does
  did so but and now still no yes ok thanks`,
);

/** Marks of scripts that write no blank behind them, or no other mark for it: they always end. */
const strongMark = /[。！？｡؟۔।॥።։។။]/;
/** Every mark that may end a sentence, of all scripts. */
export const sentenceMarks = ".!?…．。！？｡؟۔।॥።։។။";
const closers = `"'”’»)]」』）】`;

/**
 * Where the sentence that began at `begin` ends, when the mark at `at` ends it: the offset behind the marks and the quotes
 * and brackets that close it. -1 where it ends nothing: in numbers, versions and addresses, in abbreviations and initials,
 * in "no. 4711" and "3. November". Lists of abbreviations only say what is likely; what follows decides with them, by its
 * shape. `to` ends the text that is looked at. Bounded work for each mark.
 */
export function sentenceEnd(text: string, begin: number, at: number, to = text.length): number {
  if (!isMark(text, at) || (at > begin && isMark(text, at - 1))) return -1;
  const past = walk(text, at, to, sentenceMarks);
  const run = text.slice(at, Math.min(past, at + 8));
  const end = walk(text, past, to, closers);
  if (strongMark.test(run)) return end;
  if (end < to && !mayFollow(run, text.charCodeAt(end))) return -1;
  const after = wordAfter(text, end, to);
  if (after === "" || /[!?．]/.test(run)) return end;
  const ends = run === "." ? isFullStop(wordsBefore(text, begin, at), after) : beginsAnew(after);
  return ends ? end : -1;
}

/** Whether a sentence can end at `run` when the sign `code` follows at once: a blank, or a script without blanks. */
function mayFollow(run: string, code: number): boolean {
  return (
    isBlank(code) || isUnspaced(code) || (run === "．" && kindAt(String.fromCharCode(code), 0) !== characterKinds.digit)
  );
}

const isMark = (text: string, at: number): boolean => at < text.length && sentenceMarks.includes(text.charAt(at));

/** The end of the run of `signs` that begins at `from`, `from` where there is none. */
function walk(text: string, from: number, to: number, signs: string): number {
  let at = from;
  while (at < to && signs.includes(text.charAt(at))) at += 1;
  return at;
}

/** Letters of scripts that put no blank behind a mark. */
function isUnspaced(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xe00 && code <= 0xeff);
}

const longestBefore = 48;
const longestAfter = 24;

/** The word behind the blanks at `from`; "" at the end of the line or of the text. */
function wordAfter(text: string, from: number, to: number): string {
  const rest = text.slice(from, Math.min(to, from + longestAfter));
  return /^[^\S\n\r]{0,4}["'“„‘«(#*]{0,3}([^\s"”“]{1,20})/.exec(rest)?.[1] ?? "";
}

type Before = {
  /** The last word, without what it hangs on: "Nr" of "Art.-Nr", "e.g" of "(e.g". Lower case in `word`. */
  readonly written: string;
  readonly word: string;
  /** The one before it, in lower case; "" where the sentence begins. */
  readonly earlier: string;
};

function wordsBefore(text: string, begin: number, at: number): Before {
  const pieces = text.slice(Math.max(begin, at - longestBefore), at).split(/\s+/);
  const written = (pieces.pop() ?? "").replace(/^["'“„‘«(\[#*]+/, "").replace(/^.*[-–/]/, "");
  const earlier = (pieces.pop() ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  return { written, word: written.toLowerCase(), earlier: earlier.toLowerCase() };
}

/** "u.s", "p.m" and others in their fashion. */
const dotted = /^(?:\p{L}{1,2}\.){1,4}\p{L}{1,2}$/u;
/** The letters a word begins with, small: without the marks behind it. */
const lettersOf = (word: string): string => /^\p{L}+/u.exec(word)?.[0].toLowerCase() ?? "";
const startsSmall = (word: string): boolean => /^\p{Ll}/u.test(word);
/** Behind "...": a capital, a number, or a small word that begins a thought. */
const beginsAnew = (word: string): boolean => !startsSmall(word) || starters.has(word.toLowerCase());
/** "HH-48213", "#7", "4711": a number, or a code with one in it. */
const isCounted = (word: string): boolean => /^[\p{L}#./-]{0,12}\d/u.test(word);
/** "The", "I", "Please": a capital that only the beginning of a sentence explains. */
const startsNew = (word: string): boolean => /^\p{Lu}/u.test(word) && isStopWord(lettersOf(word.replace(/['’]/g, "")));

function isFullStop(before: Before, after: string): boolean {
  const { word, written } = before;
  if (word === "") return true;
  if (/^\d{1,3}$/.test(word)) return isCount(before, after);
  if (isCounted(after) && (shortMonths.has(word) || counting.has(word))) return isRefusal(before, after);
  if (word === "no" && startsSmall(after)) return !numbered.has(before.earlier);
  if (leading.has(word)) return false;
  if (either.has(word) || dotted.test(word)) return startsNew(after);
  return /^\p{L}$/u.test(written) ? isLetterAtEnd(before, after) : true;
}

/** "Oh no. E7 again" refuses; "the reference is no. HH-48213" names a number, by its length. */
const isRefusal = ({ word, earlier }: Before, after: string): boolean =>
  word === "no" && denying.has(earlier) && !(linking.has(earlier) && /\d{3}/.test(after));

/** "3." is the third of something, or the number that a sentence ends with. */
function isCount({ word, earlier }: Before, after: string): boolean {
  if (earlier === "") return word.length > 2;
  if (months.has(lettersOf(after))) return false;
  return !ordinal.has(earlier) || startsNew(after);
}

/** "J. Smith" has an initial, "8 s." a unit; "plan B. It …" and "so do I. The …" end. */
function isLetterAtEnd({ written, earlier }: Before, after: string): boolean {
  if (startsSmall(written)) return /\d$/.test(earlier) ? !startsSmall(after) : startsNew(after);
  return startsNew(after) || (written === "I" && !/^\p{Lu}/u.test(after));
}
