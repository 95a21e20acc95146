import { keysOf, shareOf } from "./content";
import { cue } from "./cues";
import { splitClauses, within, type Sentence } from "./sentences";

/** A commitment to the customer: `said` are the parts that become the line; `keys` tell repeats of it. */
export type Promised = { readonly said: readonly Sentence[]; readonly keys: readonly string[] };

const act =
  "(?:answer|reply|respond|call|ring|phone|contact|write|get back|be in touch|send|ship|dispatch|refund|replace|exchange|repair|credit|pay|e-?mail|enter|open|start|cancel|stop|pause|deliver|collect|pick|arrange|book|sort|fix|correct|waive|extend|issue|process|change|update|follow|compensate|transfer the)";
const acts =
  "(?:answers|replies|responds|calls|rings|contacts|writes|gets back|sends|ships|refunds|enters|sorts|arranges|collects)";
const person =
  "(?:(?:a|the|another|one of our|our|my) (?:person|human|representative|colleagues?|team|specialist|technician|manager|driver|colleagues? [a-zà-ÿ]{2,15})|someone|somebody|they|we|billing|support)";

/** "A person will answer …", "someone calls you back …", "we'll send …": who does it is part of the line. */
const byOthers = new RegExp(
  `\\b(?:and )?(${person} (?:(?:will|['’]ll|is going to|are going to)(?: also| then| now)? ${act}|${acts})\\b)`,
  "i",
);
/** "who will answer you", "and will answer you today": the person stands further before. */
const byWhom = new RegExp(`\\b(?:who|and) (will ${act}\\b)`, "i");
const anyone = new RegExp(`\\b${person}\\b`, "i");
/** "I will refund it today": what is promised without who. */
const byMe = new RegExp(
  `\\b(?:i|we)(?:['’]ll| will| am going to|['’]m going to| can promise that you| promise to)(?: also| then| now| personally)? (?=${act}\\b)`,
  "i",
);
/** "you get an answer from a person today", "you will receive a label". */
const forYou = /\byou(?:['’]ll| will| can expect to)? (?:also )?(?:get|receive|hear from us|hear back)(?= )/i;
/** "the return label comes by e-mail", "a call back within two hours". */
const goods =
  "(?:label|parcel|package|refund|money|replacement|exchange|machine|device|answer|reply|e-?mail|confirmation|invoice|driver|courier|technician|engineer|box|order|part|unit|voucher|credit|call)";
const thing = new RegExp(
  `\\b(?:the|a|an|your) (?:[a-zà-ÿ-]{2,20} ){0,2}${goods} (?:comes|will come|will arrive|arrives|will be (?:sent|shipped|refunded|delivered|replaced))\\b|\\ban? (?:call ?back|call-back|answer|refund|reply) (?:within|today|tomorrow|by|before) `,
  "i",
);

/** Said before it in the sentence, these take a promise back: "I can't promise that …", "if it fails, …". */
const denied = /\b(?:can['’]?t|cannot|won['’]?t|will not|not able|never|unable|not promise|if|in case|unless)\b/i;
/** What sounds like a promise and is advice, or the hand-over itself. */
const empty = /\bhand(?:ing)? (?:you )?over\b|\ba (?:link|code)\b|\byour questions?\b/i;
const turn = /\bbut\b|;/g;

/** What of the sentence still holds where the promise begins: a "but" ends a denial. */
const before = (sentence: Sentence, said: Sentence): string => {
  const text = sentence.text.slice(0, Math.max(0, said.from - sentence.from));
  const from = [...text.matchAll(turn)].pop()?.index ?? 0;
  return text.slice(from);
};

const end =
  /[;(]|, (?=(?:and|so|but|which|because|with everything|who)\b)| so that | because | and (?=(?:i|the|it|they|we)\b)/i;

const cut = (sentence: Sentence, from: number): Sentence => {
  const rest = sentence.text.slice(from);
  return within(sentence, from, from + (end.exec(rest)?.index ?? rest.length));
};

const toPromise = (...said: readonly Sentence[]): Promised | null => {
  const keys = keysOf(said.map((part) => part.text).join(" "));
  return keys.length === 0 || said.some((part) => empty.test(part.text)) ? null : { said, keys };
};

/** "A person checks it and will answer you": who it is stands apart from what is promised. */
const readApart = (sentence: Sentence): Promised | null => {
  const whom = byWhom.exec(sentence.text);
  const subject = whom && anyone.exec(sentence.text.slice(0, whom.index));
  if (!subject) return null;
  const who = within(sentence, subject.index, subject.index + subject[0].length);
  return toPromise(who, cut(sentence, whom.index + whom[0].length - (whom[1]?.length ?? 0)));
};

const readPromise = (sentence: Sentence): Promised | null => {
  const whose = byOthers.exec(sentence.text);
  if (whose) return toPromise(cut(sentence, whose.index + whose[0].length - (whose[1]?.length ?? 0)));
  const apart = readApart(sentence);
  if (apart) return apart;
  for (const pattern of [byMe, forYou]) {
    const match = pattern.exec(sentence.text);
    if (match) return toPromise(cut(sentence, match.index + match[0].length));
  }
  const match = thing.exec(sentence.text);
  return match ? toPromise(cut(sentence, match.index)) : null;
};

/**
 * Commitments in a sentence of the agent or the representative: somebody will do something for the customer. Handing
 * over, looking and noting are no promises, neither is what is denied, asked or only possible.
 */
export function readPromises(sentence: Sentence): readonly Promised[] {
  if (sentence.end === "?" || (sentence.cues & cue.promise) === 0) return [];
  const clauses = splitClauses(sentence).flatMap((clause) => readPromise(clause) ?? []);
  const found = clauses.length > 0 ? clauses : [readPromise(sentence)].flatMap((promise) => promise ?? []);
  return found.filter(
    ({ said: [first] }) => first && !denied.test(before(sentence, first)) && !denied.test(first.text),
  );
}

/** Whether two promises are the same one in other words. */
export function isSamePromise(a: Promised, b: Promised): boolean {
  return shareOf(a.keys, b.keys) >= 0.5;
}
