import { fieldsOf, type Posted, textOf } from "./fields";

/** What a customer thought of an answer. */
export type Thumb = { readonly reaction: string; readonly text: string; readonly replyToId: string };

export function readThumb(posted: Posted): Thumb {
  const value = fieldsOf(fieldsOf(posted.value).actionValue);
  const feedback = typeof value.feedback === "string" ? parseFeedback(value.feedback) : fieldsOf(value.feedback);
  return {
    reaction: textOf(value.reaction).slice(0, 20),
    text: textOf(feedback.feedbackText).slice(0, 1000),
    replyToId: textOf(posted.replyToId).slice(0, 100),
  };
}

function parseFeedback(text: string): Posted {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return { feedbackText: text };
  }
}
