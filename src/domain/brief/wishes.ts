import { countContent } from "./content";
import { cue, requests } from "./cues";
import { trimEnd } from "./phrase";
import { findPersonAsk } from "./person";
import { createPhrases, type PhraseMatch, type Phrases } from "./phrases";
import { within, type Sentence } from "./sentences";
import { hasWord, wordSet, type WordSpan } from "./words";

/** A wish in the customer's words: `asked` with the words that ask, `wish` without. `weight` says how plainly it is asked. */
export type Wish = {
  readonly asked: Sentence;
  readonly wish: Sentence;
  readonly how: "wish" | "how" | "where";
  readonly weight: number;
};

/** `least` words of content must follow, so that an order names what it is about. */
type Asking = {
  readonly words: Phrases;
  readonly weight: number;
  readonly how: Wish["how"];
  readonly least?: number;
  /** Words before it that make it something else: "all I want", "what do you want". */
  readonly notAfter?: ReadonlySet<string>;
};

/** How people ask, plainest first. Each is looked for once in a sentence; what follows it is the wish. */
const askings: readonly Asking[] = [
  {
    words: createPhrases(
      "i|we just|really|only|now|also|still|simply|actually|do{2} want|need|wanna|demand|insist~on|require !to~know",
    ),
    weight: 3,
    how: "wish",
    notAfter: wordSet("do did would should if when what all"),
  },
  {
    words: createPhrases(
      "i'd|we'd|id really|just|rather|much|very|also|still{2} like|love|prefer|appreciate|want",
      "i|we would|should really|just|rather|much|very|also|still{2} like|love|prefer|appreciate|want",
    ),
    weight: 3,
    how: "wish",
  },
  {
    words: createPhrases(
      "would|should|i'd|we'd|it'd|that'd be very|so|really|most? grateful|happy|glad|great|nice|good|helpful it? to~know|to~have|to~get|if~you~could|if~you~can|for",
    ),
    weight: 3,
    how: "wish",
  },
  {
    words: createPhrases(`^ please|just|kindly|so|then|ok|okay|and|well|pls|plz|now,{3} > =${requests}`),
    weight: 3,
    how: "wish",
    least: 2,
  },
  {
    words: createPhrases(
      "^ just|a|an|full|my|the|please|no|ok|right|fine,{3} > =refund|money~back|exchange|replacement|repair|cancellation|compensation",
    ),
    weight: 2.6,
    how: "wish",
  },
  {
    words: createPhrases("can|could|would|will you guys? please|kindly|just|also|at~least?"),
    weight: 2.4,
    how: "wish",
  },
  { words: createPhrases("can|could|may|might i|we please|just|also|still|maybe?"), weight: 1.9, how: "wish" },
  { words: createPhrases("how do|can|could|should|would i|we"), weight: 2.7, how: "how" },
  { words: createPhrases("where do|can|could|should|would i|we"), weight: 2.7, how: "where" },
  {
    words: createPhrases(
      "i'm|im|i~am|we~are|we're just|still|only? looking~for|looking~to|trying~to|hoping~to|hoping~for|asking~for|calling~about|writing~about",
    ),
    weight: 2.2,
    how: "wish",
  },
];

/** Where a wish ends: at what only explains it, or at the next thought. */
const endings =
  /[;:(]| [-–—] |, (?!(?:or (?!i\b|we\b)|and (?!i\b|we\b|my\b|it\b|then\b|please\b)|whether |not ))| (?=(?:because|but|otherwise|as i|and i|and we|and my|and it|and if|and please|so that|so i|since i|then i|i think|i guess)\b)/i;

const polite = /^ ?(?:to|you to|please|just|(?:have|get|take)(?= (?:a|an|the|my|our|some|another|one|copies)\b))\b/i;
const courtesy = /(?:,? (?:please|thanks|thank you|asap|pls|now|too|as well))$/i;

const trimWish = (sentence: Sentence, from: number): Sentence => {
  const rest = sentence.text.slice(from);
  const stop = endings.exec(rest)?.index ?? rest.length;
  let start = 0;
  for (
    let taken = polite.exec(rest)?.[0].length ?? 0;
    taken > 0;
    taken = polite.exec(rest.slice(start))?.[0].length ?? 0
  )
    start += taken;
  let end = rest.slice(0, stop);
  for (let match = courtesy.exec(end); match && match.index > start; match = courtesy.exec(end))
    end = end.slice(0, match.index);
  return within(sentence, from + Math.min(start, end.length), from + trimEnd(end, " ,.").length);
};

const remedies = wordSet(
  "refund refunds refunded refunding replace replaced replacing replacement replacements exchange exchanged exchanging repair repaired repairing repairs fix fixed fixing cancel cancelled canceled cancelling canceling cancellation delete deleted deleting return working invoice change stop pause deliver delivered delivery update compensation reimburse reimbursed reimbursement credit pair connect reset warranty label",
);
const paidBack = createPhrases("money~back|my~money|new~one");
const vague = createPhrases(
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

const findAsking = (sentence: Sentence, { words, notAfter }: Asking): PhraseMatch | null => {
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
  const wish = trimWish(sentence, placeAfter(sentence, match));
  if (countContent(wish.text) < (asking.least ?? 1)) return null;
  const asked = within(sentence, (sentence.words.from[match.from] ?? 0) - sentence.from, wish.to - sentence.from);
  return findPersonAsk(asked) ? null : { asked, wish, how: asking.how, weight: weigh(wish, asking) };
};

/** Where the wish begins in the sentence's text: behind the words that ask. */
const placeAfter = ({ words, from, text }: Sentence, { to, mark }: PhraseMatch): number => {
  const at = mark === to ? words.from[to] : words.to[to - 1];
  return Math.min(text.length, (at ?? from) - from);
};

/** Least weight of a wish that is told before the problem itself. */
export const plainWish = 3.2;

/**
 * What a customer's sentence asks for, or null: one wish at most, the plainest way of asking first. Wishes for a person,
 * for nothing in particular ("can you help me") and refusals ("I don't want …") are not wishes.
 */
export function readWish(sentence: Sentence): Wish | null {
  if ((sentence.cues & cue.wish) === 0) return null;
  for (const asking of askings) {
    const wish = read(sentence, asking);
    if (wish) return wish;
  }
  return null;
}
