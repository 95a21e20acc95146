import { countContent } from "./content";
import { cue, requests } from "./cues";
import { trimEnd } from "./phrase";
import { findPersonAsk } from "./person";
import { within, type Sentence } from "./sentences";

/** A wish in the customer's words: `asked` with the words that ask, `wish` without. `weight` says how plainly it is asked. */
export type Wish = {
  readonly asked: Sentence;
  readonly wish: Sentence;
  readonly how: "wish" | "how" | "where";
  readonly weight: number;
};

/** `least` words of content must follow, so that an order names what it is about. */
type Asking = { readonly words: RegExp; readonly weight: number; readonly how: Wish["how"]; readonly least?: number };

/** How people ask, plainest first. Each is looked for once in a sentence; what follows it is the wish. */
const askings: readonly Asking[] = [
  {
    words:
      /(?<!\b(?:do|did|would|should|if|when|what|all) )\b(?:i|we) (?:(?:just|really|only|now|also|still|simply|actually|do) ){0,2}(?:want|need|wanna|demand|insist on|require)\b(?! to know)/i,
    weight: 3,
    how: "wish",
  },
  {
    words:
      /\b(?:i|we)(?:['’]?d| would| should) (?:(?:really|just|rather|much|very|also|still) ){0,2}(?:like|love|prefer|appreciate|want)\b/i,
    weight: 3,
    how: "wish",
  },
  {
    words:
      /\b(?:would|should|['’]d) be (?:(?:very|so|really|most) )?(?:grateful|happy|glad|great|nice|good|helpful)(?: it)? (?:to know|to have|to get|if you could|if you can|for)\b/i,
    weight: 3,
    how: "wish",
  },
  {
    words: new RegExp(
      `^(?:(?:please|just|kindly|so|then|ok|okay|and|well|pls|plz|now),? ){0,3}(?=(?:${requests})\\b)`,
      "i",
    ),
    weight: 3,
    how: "wish",
    least: 2,
  },
  {
    words:
      /^(?:(?:just|a|an|full|my|the|please|no|ok|right|fine),? ){0,3}(?=(?:refund|money back|exchange|replacement|repair|cancellation|compensation)\b)/i,
    weight: 2.6,
    how: "wish",
  },
  {
    words: /\b(?:can|could|would|will) you(?: guys)?(?: (?:please|kindly|just|also|at least))?\b/i,
    weight: 2.4,
    how: "wish",
  },
  { words: /\b(?:can|could|may|might) (?:i|we)(?: (?:please|just|also|still|maybe))?\b/i, weight: 1.9, how: "wish" },
  { words: /\bhow (?:do|can|could|should|would) (?:i|we)\b/i, weight: 2.7, how: "how" },
  { words: /\bwhere (?:do|can|could|should|would) (?:i|we)\b/i, weight: 2.7, how: "where" },
  {
    words:
      /\b(?:i['’]?m|i am|we are|we['’]re) (?:(?:just|still|only) )?(?:looking for|looking to|trying to|hoping to|hoping for|asking for|calling about|writing about)\b/i,
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

const remedies =
  /\b(?:refund\w{0,3}|money back|my money|replac\w{0,6}|exchang\w{0,3}|repair\w{0,3}|fix\w{0,3}|cancel\w{0,10}|delet\w{0,4}|return|new one|working|invoice|change|stop|pause|deliver\w{0,3}|update|compensation|reimburse\w{0,4}|credit|pair|connect|reset|warranty|label)\b/i;
const vague =
  /^(?:help|it|that|this|to|know|ask|say|tell|understand|check|do|see)\b|^(?:send|give|get|take|use|do|have) (?:it|that|this|them)\b/i;

/** "by Friday", "before Monday": a wish with a time is one somebody has thought about. */
const deadline = /\b(?:by|before|latest|today|tomorrow|tonight)\b/i;
const pronoun = /\b(?:it|that|this|them)\b/i;

const weigh = ({ text }: Sentence, { weight, how }: Asking): number => {
  const remedy = remedies.test(text);
  const extra = (remedy ? 1.5 : 0) + (deadline.test(text) ? 0.6 : 0);
  const less = (how === "wish" && !remedy && vague.test(text) ? 1.2 : 0) + (pronoun.test(text) ? 0.4 : 0);
  return weight + 0.3 * Math.min(4, countContent(text)) + extra - less;
};

const read = (sentence: Sentence, asking: Asking): Wish | null => {
  const match = asking.words.exec(sentence.text);
  if (!match) return null;
  const wish = trimWish(sentence, match.index + match[0].length);
  if (
    countContent(wish.text) < (asking.least ?? 1) ||
    findPersonAsk(within(sentence, match.index, wish.to - sentence.from))
  )
    return null;
  const asked = within(sentence, match.index, wish.to - sentence.from);
  return { asked, wish, how: asking.how, weight: weigh(wish, asking) };
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
