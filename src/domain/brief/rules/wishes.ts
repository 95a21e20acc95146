import { createMayHold, type PatternMatch, patterns, type Patterns } from "#text/patterns";
import { countContent } from "#domain/brief/language";
import { requests } from "#domain/brief/language";
import { trimEnd } from "#domain/brief/language";
import { findPersonAsk } from "#domain/brief/language";
import { within, type Sentence } from "#domain/brief/language";
import { hasWord, wordSet, type WordSpan } from "#domain/brief/language";

/** A wish in the customer's words: `asked` with the words that ask, `wish` without. `weight` says how plainly it is asked. */
export type Wish = {
  readonly asked: Sentence;
  readonly wish: Sentence;
  readonly how: "wish" | "how" | "where";
  readonly weight: number;
};

/** `least` words of content must follow, so that an order names what it is about. */
type Asking = {
  readonly words: Patterns;
  readonly weight: number;
  readonly how: Wish["how"];
  readonly least?: number;
  /** Words before it that make it something else: "all I want", "what do you want". */
  readonly notAfter?: ReadonlySet<string>;
};

/** How people ask, plainest first. Each is looked for once in a sentence; what follows it is the wish. */
const askings: readonly Asking[] = [
  {
    words: patterns(
      "i|we just|really|only|now|also|still|simply|actually|do{2} want|need|wanna|demand|insist~on|require !to~know",
    ),
    weight: 3,
    how: "wish",
    notAfter: wordSet("do did would should if when what all"),
  },
  {
    words: patterns(
      "i'd|we'd|id really|just|rather|much|very|also|still{2} like|love|prefer|appreciate|want",
      "i|we would|should really|just|rather|much|very|also|still{2} like|love|prefer|appreciate|want",
    ),
    weight: 3,
    how: "wish",
  },
  {
    words: patterns(
      "would|should|i'd|we'd|it'd|that'd be very|so|really|most? grateful|happy|glad|great|nice|good|helpful it? to~know|to~have|to~get|if~you~could|if~you~can|for",
    ),
    weight: 3,
    how: "wish",
  },
  {
    words: patterns(`^ please|just|kindly|so|then|ok|okay|and|well|pls|plz|now,{3} > =${requests}`),
    weight: 3,
    how: "wish",
    least: 2,
  },
  {
    words: patterns(
      "^ just|a|an|full|my|the|please|no|ok|right|fine,{3} > =refund|money~back|exchange|replacement|repair|cancellation|compensation",
    ),
    weight: 2.6,
    how: "wish",
  },
  {
    words: patterns("can|could|would|will you guys? please|kindly|just|also|at~least?"),
    weight: 2.4,
    how: "wish",
  },
  { words: patterns("can|could|may|might i|we please|just|also|still|maybe?"), weight: 1.9, how: "wish" },
  {
    words: patterns(
      `i'd|we'd|id|i~would|we~would much? rather|sooner =${requests}|have|get|keep|return|send|take|swap|go~with`,
    ),
    weight: 3,
    how: "wish",
  },
  {
    words: patterns(`i|we meant|mean to? only|just? to? > =${requests}`),
    weight: 3,
    how: "wish",
  },
  { words: patterns("how do|can|could|should|would i|we"), weight: 2.7, how: "how" },
  { words: patterns("where do|can|could|should|would i|we"), weight: 2.7, how: "where" },
  {
    words: patterns(
      "i'm|im|i~am|we~are|we're just|still|only? looking~for|looking~to|trying~to|hoping~to|hoping~for|asking~for|calling~about|writing~about",
    ),
    weight: 2.2,
    how: "wish",
  },
];

const mayWish = createMayHold(...askings.map(({ words }) => words));

/** Where a wish ends: at what only explains it, or at the next thought. */
const endings =
  /[;:(]| [-–—] |, (?!(?:or (?!i\b|we\b)|and (?!i\b|we\b|my\b|it\b|then\b|please\b)|whether |not ))| (?=(?:because|but|otherwise|as i|and i|and we|and my|and it|and if|and please|so that|so i|since i|then i|i think|i guess)\b)/i;

const polite = /^ ?(?:to|you to|please|just|(?:have|get|take)(?= (?:a|an|the|my|our|some|another|one|copies)\b))\b/i;
const politeOnly = /^ ?(?:please|just)\b/i;
const courtesy = /(?:,? (?:please|thanks|thank you|asap|pls|now|too|as well))$/i;

const trimWish = (sentence: Sentence, from: number, how: Wish["how"]): Sentence => {
  const rest = sentence.text.slice(from);
  const stop = endings.exec(rest)?.index ?? rest.length;
  let start = 0;
  // "How do I get my pass" is about getting it.
  const lead = how === "wish" ? polite : politeOnly;
  for (let taken = lead.exec(rest)?.[0].length ?? 0; taken > 0; taken = lead.exec(rest.slice(start))?.[0].length ?? 0)
    start += taken;
  let end = rest.slice(0, stop);
  for (let match = courtesy.exec(end); match && match.index > start; match = courtesy.exec(end))
    end = end.slice(0, match.index);
  return within(sentence, from + Math.min(start, end.length), from + trimEnd(end, " ,.").length);
};

const remedies = wordSet(
  "refund refunds refunded refunding replace replaced replacing replacement replacements exchange exchanged exchanging repair repaired repairing repairs fix fixed fixing cancel cancelled canceled cancelling canceling cancellation delete deleted deleting return working invoice change stop pause deliver delivered delivery update compensation reimburse reimbursed reimbursement credit pair connect reset warranty label",
);
export const paidBack = patterns("money~back|my~money|new~one");
const vague = patterns(
  "^ help|it|that|this|to|know|ask|say|tell|understand|check|do|see",
  "^ send|give|get|take|use|do|have it|that|this|them",
);

/** "by Friday", "before Monday": a wish with a time is one somebody has thought about. */
const deadline = wordSet("by before latest today tomorrow tonight");
const pronoun = wordSet("it that this them");

const weigh = (wish: Sentence, { weight, how }: Asking): number => {
  const remedy = hasWord(wish, remedies) || paidBack.find(wish) !== null;
  const extra = (remedy ? 1.5 : 0) + (hasWord(wish, deadline) ? 0.6 : 0);
  const less = (how === "wish" && !remedy && vague.find(wish) ? 1.2 : 0) + (hasWord(wish, pronoun) ? 0.4 : 0);
  return weight + 0.3 * Math.min(4, countContent(wish.text)) + extra - less;
};

/** What can be wished for, by family: two of different families are alternatives or additions, not repeats. */
const families: readonly (readonly [family: string, words: RegExp])[] = [
  ["end", /^(?:(?:it|this|that|them) )?(?:cancel|delet|close|stop|pause)/i],
  ["money", /\b(?:refund\w{0,3}|money|reimburse\w{0,4}|credit|compensat\w{0,4}|\d[\d.,]{0,12}\S{0,3} back)\b/i],
  ["exchange", /\b(?:replac\w{0,6}|exchange|new one|another one|swap)\b/i],
  ["repair", /\b(?:fix\w{0,3}|repair\w{0,3}|working)\b/i],
  ["paper", /\b(?:invoice|receipt|copy|confirmation|label)\b/i],
];

/** The family of a wish's words, "" for none. */
export function familyOf(text: string): string {
  return families.find(([, words]) => words.test(text))?.[0] ?? "";
}

/** Whether a wish is for money, an exchange or a repair: of these a customer wants one. */
export function isRemedy({ text }: Pick<Sentence, "text">): boolean {
  return ["money", "exchange", "repair"].includes(familyOf(text));
}

/** What people say to each other in any conversation; no matter of it. */
const smallTalk = patterns(
  "^ thank|congratulate|apologise|apologize|say|add|mention|pick~up|drop~off|go|leave|be|sit|sleep|eat|cook|grab|hold|hold~on|wait|run|drive|walk|feed|finish|charge~my|repeat|rephrase|hear|listen|read~that|write~that|chat|type|hurry|have~a~look|take~a~look|believe|trust|answer|respond|reply|wish",
  "^ a|another|one|some|two|five|ten|few|a~few minute|minutes|moment|sec|second|seconds|break|coffee|lunch|time",
  "^ give|get me|us a|one|some minute|moment|sec|second|break|time",
  "^ send|e-mail|email|mail|text|forward|show|tell|give|call|ring|ask|see|know|do|get|have me|us|you? it|that|this|them|back|again|more|something $",
  "^ send|e-mail|email|mail|text|forward me|us it|that|this|them by|to|via|as|on|in|again",
  "^ call|ring|text|e-mail|email me|you|us",
  "^ let me|us find|check|see|look|think|grab|fetch|finish|ask|get|explain|try|read|write|go",
  "^ let me|us know your|what~your|who|my",
  "^ type|write|speak|talk|bear|be in|with|slower|slowly|up|louder|more",
);
const only = wordSet(
  "refund exchange replacement repair cancellation compensation money invoice receipt label voucher",
);

/** One word alone names no matter ("fix", "an answer"), unless it is a remedy or has a thing behind it. */
const isHalf = (wish: Sentence): boolean =>
  countContent(wish.text) < 2 &&
  !(wish.text.includes(" ") && familyOf(wish.text) !== "") &&
  !hasWord(wish, only) &&
  paidBack.find(wish) === null &&
  !participle.test(wish.text) &&
  !/\d.{0,8} back\b/.test(wish.text);
const participle = /^(?:it|this|that|them|everything) [a-z]{3,}(?:ed|ing)\b/i;

const findAsking = (sentence: Sentence, { words, notAfter }: Asking): PatternMatch | null => {
  for (let span: WordSpan = sentence; span.first < span.last;) {
    const match = words.find(span);
    if (!match || !notAfter?.has(sentence.words.text[match.from - 1] ?? "")) return match;
    span = { ...span, first: match.from + 1 };
  }
  return null;
};

const read = (sentence: Sentence, asking: Asking): Wish | null => {
  const match = findAsking(sentence, asking);
  if (!match) return null;
  const wish = trimWish(sentence, placeAfter(sentence, match), asking.how);
  const least = familyOf(wish.text) === "end" ? 1 : (asking.least ?? 1);
  if (countContent(wish.text) < least || smallTalk.find(wish) || isHalf(wish)) return null;
  const asked = within(sentence, (sentence.words.from[match.from] ?? 0) - sentence.from, wish.to - sentence.from);
  return findPersonAsk(asked) ? null : { asked, wish, how: asking.how, weight: weigh(wish, asking) };
};

/** Where the wish begins in the sentence's text: behind the words that ask. */
const placeAfter = ({ words, from, text }: Sentence, { to, mark }: PatternMatch): number => {
  const at = mark === to ? words.from[to] : words.to[to - 1];
  return Math.min(text.length, (at ?? from) - from);
};

/** Least weight of a wish that is told before the problem itself. */
export const plainWish = 3.2;

/** "I want it cancelled and I want my money back": two wishes in one sentence. */
const joint =
  /, (?:but )?(?=(?:just|please) )|,? (?:and|but|plus) (?=(?:i|we|i'd|we'd)(?: (?:also|just|really|would|only))? (?:want|need|like|expect|prefer)\b)/i;

/** The wishes in a customer's sentence, in order: one, or two joined. */
export function readWishes(sentence: Sentence): readonly Wish[] {
  const match = !mayWish(sentence) ? null : joint.exec(sentence.text);
  const parts = match
    ? [within(sentence, 0, match.index), within(sentence, match.index + match[0].length, sentence.text.length)]
    : [sentence];
  return parts.flatMap((part) => readWish(part) ?? []);
}

/**
 * What a part of a sentence asks for, or null: one wish at most, the plainest way of asking first. Wishes for a person,
 * for nothing in particular ("can you help me") and refusals ("I don't want …") are not wishes.
 */
function readWish(sentence: Sentence): Wish | null {
  if (!mayWish(sentence)) return null;
  for (const asking of askings) {
    const wish = read(sentence, asking);
    if (wish) return wish;
  }
  return null;
}
