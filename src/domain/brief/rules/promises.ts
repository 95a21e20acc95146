import { createMayHold, type PatternMatch, patterns } from "#text/patterns";
import { keysOf, shareOf } from "#domain/brief/language";
import { fromWord, splitClauses, within, withinWords, type Sentence } from "#domain/brief/language";
import type { WordSpan } from "#domain/brief/language";

/** A commitment to the customer: `said` are the parts that become the line; `keys` tell repeats of it. */
export type Promised = { readonly said: readonly Sentence[]; readonly keys: readonly string[] };

const act =
  "answer|reply|respond|call|ring|phone|contact|write|get~back|be~in~touch|send|ship|dispatch|refund|replace|exchange|repair|credit|pay|e-mail|email|enter|open|start|cancel|stop|pause|deliver|collect|pick|arrange|book|sort|fix|correct|waive|extend|issue|process|change|update|follow|compensate|transfer~the|text|message|notify|inform|let~you~know|bring|come~out|come~back|visit|post|drop|register|release|raise|escalate|do~the|have~it|have~this|take~over";
/** What others will do; of an agent itself these are what it does at once. */
const look = "check|look~into|look~at|review|investigate|explain|find~out|pass|join|take|come";
const acts =
  "answers|replies|responds|calls|rings|contacts|writes|gets~back|sends|ships|refunds|enters|sorts|arranges|collects|brings|picks|pays|texts|delivers|updates|explains";
const people = [
  "a|the|another|one~of~our|our|my person|human|representative|colleague|colleagues|team|specialist|technician|manager|driver",
  "a|the|another|one~of~our|our|my colleague|colleagues _",
  "someone|somebody|they|we|billing|support",
  "someone|somebody from _{4}",
  "a|an|another|the|our|your|one~of~our|my -that|which|if|when|error|code|app|page|system|light -that|which|if|when|and|or|you|will|to{3}",
];
const manner = "also|then|now|personally?";

/** "A person will answer …", "someone calls you back …", "we'll send …": who does it is part of the line. */
const byOthers = patterns(
  ...people.flatMap((who) => [
    `and? > ${who} will|is~going~to|are~going~to ${manner} ${act}|${look}`,
    `and? > ${who} ${acts} you|your|them|it|that|this|to~you|back|the|within|today|tomorrow`,
  ]),
  `and? > they'll|we'll|someone'll|somebody'll ${manner} ${act}|${look}`,
);
/** "who will answer you", "and will answer you today": the person stands further before. */
const byWhom = patterns(`who|and > will ${act}`);
const anyone = patterns(...people);
/** "I will refund it today", "you get an answer from a person today": what is promised without who. */
const byMe = patterns(
  `i|we will|am~going~to|can~promise~that~you|promise~to ${manner} > =${act}`,
  `i'll|we'll ${manner} > =${act}`,
  `i'm|we're going to ${manner} > =${act}`,
);
const forYou = patterns(
  "you will|can~expect~to? also? get|receive|hear~from~us|hear~back > =.",
  "you'll also? get|receive|hear~from~us|hear~back > =.",
  "you'll|you~will|you~should|you'd also? see|have it|them|the|your|a|an _{4} within|in|by|before|on|today|tomorrow|this|next _",
);
/** "the return label comes by e-mail", "a call back within two hours". */
const thing = patterns(
  "the|a|an|your _{2} label|parcel|package|refund|money|replacement|exchange|machine|device|answer|reply|e-mail|email|confirmation|invoice|driver|courier|technician|engineer|box|order|part|unit|voucher|credit|call comes|will~come|will~arrive|arrives|will~be~sent|will~be~shipped|will~be~refunded|will~be~delivered|will~be~replaced",
  "the|a|an|your|it|this|that|they _{4} will~be|is|are|gets|get refunded|credited|repaid|replaced|delivered|sent|shipped|released|paid~out|paid~back|booked|scheduled|arranged _{3} within|by|before|on|for|in|today|tomorrow|this|next _",
  "expect a|an|your|the call|callback|e-mail|email|message|letter|answer|reply|refund|delivery =.",
  "a|an callback|call~back|call-back|answer|refund|reply within|today|tomorrow|by|before =.",
);

const mayPromise = createMayHold(byOthers, byWhom, byMe, forYou, thing);

/** Said before it in the sentence, these take a promise back: "I can't promise that …", "if it fails, …". */
const denied = patterns("can't|cant|cannot|won't|wont|will~not|not~able|never|unable|not~promise|if|in~case|unless");
/** What sounds like a promise and is advice, or the hand-over itself. */
const empty = patterns("hand|handing you? over", "a link|code", "your question|questions");

/** What of the sentence still holds where the promise begins: a "but" ends a denial. */
const before = (sentence: Sentence, said: Sentence): WordSpan => {
  let first = sentence.first;
  for (let at = sentence.first; at < said.first; at += 1)
    if (sentence.words.text[at] === "but" || sentence.words.text[at] === ";") first = at;
  return { words: sentence.words, first, last: Math.max(first, said.first) };
};

const end =
  /[;(]|, (?=(?:and|so|but|which|because|with everything|who)\b)| so that | because | and (?=(?:i|the|it|they|we)\b)/i;

const cut = (sentence: Sentence, at: number): Sentence => {
  const rest = fromWord(sentence, at);
  return within(rest, 0, end.exec(rest.text)?.index ?? rest.text.length);
};

const toPromise = (...said: readonly Sentence[]): Promised | null => {
  const keys = keysOf(said.map((part) => part.text).join(" "));
  return keys.length === 0 || said.some((part) => empty.find(part)) ? null : { said, keys };
};

/** "A person checks it and will answer you": who it is stands apart from what is promised. */
const readApart = (sentence: Sentence): Promised | null => {
  const whom = byWhom.find(sentence);
  const subject = whom && anyone.find({ words: sentence.words, first: sentence.first, last: whom.from });
  if (!subject) return null;
  return toPromise(withinWords(sentence, subject.from, subject.to), cut(sentence, whom.mark));
};

const readPromise = (sentence: Sentence): Promised | null => {
  const others = byOthers.find(sentence);
  const apart = others ? null : readApart(sentence);
  if (apart) return apart;
  const from = (match: PatternMatch | null): Promised | null => match && toPromise(cut(sentence, match.mark));
  return from(others ?? byMe.find(sentence) ?? forYou.find(sentence) ?? thing.find(sentence));
};

/**
 * Commitments in a sentence of the agent or the representative: somebody will do something for the customer. Handing
 * over, looking and noting are no promises, neither is what is denied, asked or only possible.
 */
export function readPromises(sentence: Sentence): readonly Promised[] {
  if (sentence.end === "?" || !mayPromise(sentence)) return [];
  const clauses = splitClauses(sentence).flatMap((clause) => readPromise(clause) ?? []);
  const found = clauses.length > 0 ? clauses : [readPromise(sentence)].flatMap((promise) => promise ?? []);
  return found.filter(({ said: [first] }) => first && !denied.find(before(sentence, first)) && !denied.find(first));
}

/** Whether two promises are the same one in other words. */
export function isSamePromise(a: Promised, b: Promised): boolean {
  return shareOf(a.keys, b.keys) >= 0.5;
}
