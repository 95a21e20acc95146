import { tokenise, type Span } from "#text";
import type { Mention } from "./mentions";
import type { AnswerKind, Question } from "./questions";

/** What a customer's turn holds that could answer a question. */
export type Reply = {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Values, wishes and calls for a person: what is left beside them is the answer to an open question. */
  readonly taken: readonly Span[];
};

/** Words of content beside what is `taken`. */
const restOf = ({ text, taken }: Reply): number =>
  tokenise(text).filter((token) => !token.stop && !taken.some((span) => token.from < span.to && span.from < token.to))
    .length;

/** "04229 Leipzig", "22 Larch Row", "Birkenweg 9, Leipzig". A capitalised word and a figure alone may be a product. */
const postcode = /(?<!\d)\d{4,5} \p{Lu}\p{L}{2,30}/u;
const numberFirst = /(?<!\d)\d{1,5} \p{Lu}\p{L}{1,30} \p{Lu}\p{L}/u;
const numberLast = /(?<!\p{L})\p{Lu}\p{L}{2,30} \d{1,4}(?!\d)/u;

const isAddress = (text: string): boolean =>
  postcode.test(text) || numberFirst.test(text) || (text.includes(",") && numberLast.test(text));

const sent = /\b(?:sent|send|attached|attach|here|photo|picture|screenshot|uploaded|see)\b/i;
const place = /\b(?:in|at|on|to|under|near|behind|next to|from)\b/i;

/**
 * Whether a reply answers `question`. Values are recognised by their shape; an open question counts as answered by
 * anything that is said beside values, wishes and calls for a person, because asking again costs more trust than a gap.
 */
export function answers(question: Question, reply: Reply): boolean {
  return holds(question.answer, reply);
}

const holds = (answer: AnswerKind, reply: Reply): boolean => {
  switch (answer) {
    case "address":
      return isAddress(reply.text);
    case "photo":
      return sent.test(reply.text);
    case "name":
      return restOf(reply) > 0;
    case "place":
      return restOf(reply) > 0 && (place.test(reply.text) || restOf(reply) > 1);
    case "open":
    case "date":
    case "product":
    case "other":
      return restOf(reply) > 0 || reply.mentions.length > 0;
    case "amount":
    case "card":
    case "email":
    case "error":
    case "invoice":
    case "order":
    case "phone":
    case "serial":
    case "version":
      return (
        reply.mentions.some((mention) => mention.kind === answer || mention.kind === null) ||
        /^\W{0,3}#?\d[\d.,-]{0,20}\W{0,3}$/.test(reply.text)
      );
    default: {
      const never: never = answer;
      return never;
    }
  }
};
