import { type FactKind, factKinds, type KnownRow } from "#domain/facts";
import type { Span } from "#text/words";
import { isContent, keysOf } from "#domain/brief/language";
import type { Mention } from "./mentions";
import type { AnswerKind, Question } from "./questions";
import { readWords } from "#domain/brief/language";

/** What a customer's turn holds that could answer a question. */
export type Reply = {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Values, wishes and calls for a person: what is left beside them is the answer to an open question. */
  readonly taken: readonly Span[];
};

/** Words of content beside what is `taken`. */
const restOf = ({ text, taken }: Reply): number => {
  const { text: words, from, to } = readWords(text, 0, text.length);
  return words.filter((word, at) => {
    const begin = from[at] ?? 0;
    const end = to[at] ?? 0;
    return isContent(word) && !taken.some((span) => begin < span.to && span.from < end);
  }).length;
};

/** "I don't have it", "no idea", "why do you need that?": a question is no nearer to its answer. */
const refused =
  /\b(?:(?:don['’]?t|do not|can['’]?t|cannot|couldn['’]?t|no) (?:have|know|find|see|remember|read|get|give|want to|got)|no idea|not (?:sure|telling|giving|can)|won['’]?t (?:give|tell|send)|why do you)\b/i;
/** What they gave before holds still. */
const asBefore =
  /\b(?:same (?:as|one|address|number|card|name)|(?:as|like) before|the same|on file|unchanged|hasn['’]?t changed)\b/i;
/** Letters and figures in one piece, or figures. */
const code = /\d[\w/.-]{2}|[\w/.-]\d[\w/.-]|[\w/.-]{2}\d/;

/** "04229 Leipzig", "22 Larch Row", "Birkenweg 9, Leipzig". A capitalised word and a figure alone may be a product. */
const postcode = /(?<!\d)\d{4,5} [A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]{2}/;
const numberFirst = /(?<!\d)\d{1,5} [A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]{1,30} [A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]/;
const numberLast = /(?<![a-z\u00c0-\u1fff])[A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]{2,30} \d{1,4}(?!\d)/;

/** "SK4 3DT", "D08 X2K4", "1012 AB". */
const islePostcode = /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|\d{4} ?[A-Z]{2})\b/i;

const isAddress = (text: string): boolean =>
  /\d/.test(text) &&
  (islePostcode.test(text) ||
    postcode.test(text) ||
    numberFirst.test(text) ||
    (text.includes(",") && numberLast.test(text)));

const sent = /\b(?:sent|send|attached|attach|here|photo|picture|screenshot|uploaded|see)\b/i;
/** "Do you have a photo ID?" */
const yes = /^\W{0,4}(?:yes|yep|yeah)\b/i;
const place = /\b(?:in|at|on|to|under|near|behind|next to|from)\b/i;

const bareNumber = /^\W{0,3}#?\d[\d.,-]{0,20}\W{0,3}$/;

/** "K7RM2Q": nothing else is written so. */
const upper = /\b(?=[A-Z]{0,8}\d)(?=\d{0,8}[A-Z])[A-Z\d]{5,10}\b/;
/** A short reply with a code in it answers what asks for one. */
const short = 60;

/** A value of the kind asked for, a number nobody named yet, or a number alone. */
const hasValue = ({ text, mentions }: Reply, kind: FactKind): boolean =>
  mentions.some((mention) => mention.kind === kind || mention.kind === null) ||
  bareNumber.test(text) ||
  upper.test(text) ||
  (text.length <= short && mentions.every((mention) => mention.kind === "other") && code.test(text));
type Check = (reply: Reply) => boolean;

const yesOrNo = /^\W{0,4}(?:yes|yep|yeah|no|nope|nah)\b/i;
const isAnything: Check = (reply) => reply.mentions.length > 0 || restOf(reply) > 0 || yesOrNo.test(reply.text);
const isPlace: Check = (reply) => restOf(reply) > (place.test(reply.text) ? 0 : 1);

/** A fact that is asked for is recognised by its form. */
const checkFact = ({ name, form, answered }: KnownRow): Check => {
  switch (form) {
    case "address":
      return ({ text }) => isAddress(text);
    case "name":
      return (reply) => restOf(reply) > 0;
    case "text":
      return isAnything;
    case "number":
    case "code":
    case "version":
    case "contact":
    case "amount":
      return (reply) => hasValue(reply, name) || answered?.test(reply.text) === true;
  }
};

/** How each kind of question is recognised as answered. */
const checks: ReadonlyMap<AnswerKind, Check> = new Map<AnswerKind, Check>([
  ...factKinds.map((row) => [row.name, checkFact(row)] as const),
  ["photo", ({ text }) => sent.test(text) || yes.test(text)],
  ["place", isPlace],
]);

/**
 * Whether a reply answers `question`. Values are recognised by their shape; an open question counts as answered by
 * anything that is said beside values, wishes and calls for a person, because asking again costs more trust than a gap.
 * "I don't have it" answers nothing, "the same as before" anything.
 */
export function answers(question: Question, reply: Reply): boolean {
  if (asBefore.test(reply.text)) return true;
  if (refused.test(reply.text) && !/\d/.test(reply.text) && reply.mentions.length === 0) return false;
  return (checks.get(question.answer) ?? isAnything)(reply);
}

/** Whether a reply says yes or no to an open question, or speaks of what it asks about. */
export function speaksOf({ answer, said }: Question, { text }: Reply): boolean {
  if (answer !== "open") return false;
  if (yesOrNo.test(text)) return true;
  const asked = new Set(keysOf(said.text));
  return keysOf(text).some((key) => asked.has(key));
}
