import type { Mention } from "./mentions";
import type { AnswerKind, Question } from "./questions";

/** What a customer's turn holds that could answer a question. */
export type Reply = {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Words of content left when values, wishes and calls for a person are taken out. */
  readonly rest: number;
};

const street =
  /\b\p{Lu}\p{L}{2,30}(?: [\p{L}.’']{1,20}){0,3},? \d{1,5}\b|\b\d{1,5} \p{Lu}\p{L}{2,30}|\b\d{4,5} \p{Lu}\p{L}{2,30}/u;
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
      return street.test(reply.text);
    case "photo":
      return sent.test(reply.text);
    case "name":
      return reply.rest > 0;
    case "place":
      return reply.rest > 0 && (place.test(reply.text) || reply.rest > 1);
    case "open":
    case "date":
    case "product":
    case "other":
      return reply.rest > 0 || reply.mentions.length > 0;
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
