import type { Span } from "#text";
import { isContent } from "./content";
import type { Mention } from "./mentions";
import type { AnswerKind, Question } from "./questions";
import { readWords } from "./words";

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

/** "04229 Leipzig", "22 Larch Row", "Birkenweg 9, Leipzig". A capitalised word and a figure alone may be a product. */
const postcode = /(?<!\d)\d{4,5} [A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]{2}/;
const numberFirst = /(?<!\d)\d{1,5} [A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]{1,30} [A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]/;
const numberLast = /(?<![a-z\u00c0-\u1fff])[A-Z\u00c0-\u1fff][a-z\u00c0-\u1fff]{2,30} \d{1,4}(?!\d)/;

const isAddress = (text: string): boolean =>
  /\d/.test(text) && (postcode.test(text) || numberFirst.test(text) || (text.includes(",") && numberLast.test(text)));

const sent = /\b(?:sent|send|attached|attach|here|photo|picture|screenshot|uploaded|see)\b/i;
const place = /\b(?:in|at|on|to|under|near|behind|next to|from)\b/i;

const bareNumber = /^\W{0,3}#?\d[\d.,-]{0,20}\W{0,3}$/;

/** A value of the kind asked for, a number nobody named yet, or a number alone. */
const hasValue = ({ text, mentions }: Reply, kind: AnswerKind): boolean =>
  mentions.some((mention) => mention.kind === kind || mention.kind === null) || bareNumber.test(text);

type Check = (reply: Reply) => boolean;

const isAnything: Check = (reply) => reply.mentions.length > 0 || restOf(reply) > 0;
const isPlace: Check = (reply) => restOf(reply) > (place.test(reply.text) ? 0 : 1);

/** How each kind of question is recognised as answered. */
const checks: Readonly<Record<AnswerKind, Check>> = {
  address: ({ text }) => isAddress(text),
  photo: ({ text }) => sent.test(text),
  name: (reply) => restOf(reply) > 0,
  place: isPlace,
  open: isAnything,
  date: isAnything,
  product: isAnything,
  other: isAnything,
  amount: (reply) => hasValue(reply, "amount"),
  card: (reply) => hasValue(reply, "card"),
  email: (reply) => hasValue(reply, "email"),
  error: (reply) => hasValue(reply, "error"),
  invoice: (reply) => hasValue(reply, "invoice"),
  order: (reply) => hasValue(reply, "order"),
  phone: (reply) => hasValue(reply, "phone"),
  serial: (reply) => hasValue(reply, "serial"),
  version: (reply) => hasValue(reply, "version"),
};

/**
 * Whether a reply answers `question`. Values are recognised by their shape; an open question counts as answered by
 * anything that is said beside values, wishes and calls for a person, because asking again costs more trust than a gap.
 */
export function answers(question: Question, reply: Reply): boolean {
  return checks[question.answer](reply);
}
