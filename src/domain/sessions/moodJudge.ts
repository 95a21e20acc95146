import { emptyTranscript, mergeTurns, toTurn } from "#domain/conversation";
import { createSentimentReader, type Feelings } from "#domain/sentiment";
import type { JudgeMood } from "./draft";

/** Reads the mood in a customer's last messages as the desk reads it, with the words of feeling given. */
export function createMoodJudge(feelings: Feelings | null): JudgeMood {
  return (messages, language) => {
    const turns = messages.map((text, index) =>
      toTurn({
        id: `m${index}`,
        at: null,
        speaker: "customer",
        name: "",
        text,
        visibility: "customer",
        place: { feed: "handoff", index },
      }),
    );
    const read = createSentimentReader("", null, feelings).update(mergeTurns(emptyTranscript, turns), language);
    return read.kind === "judged" ? read.level : null;
  };
}
