import { loadFeelings } from "#commands/brief";
import { emptyTranscript, mergeTurns, toTurn } from "#domain/conversation";
import { createSentimentReader, type SentimentLevel } from "#domain/sentiment";

/** The mood in a customer's last messages, oldest first, as the desk reads it; null where no level is said. */
export type JudgeMood = (messages: readonly string[], language: string) => SentimentLevel | null;

/** Judges with the words of feeling that ship. Throws where they are missing. */
export function createMoodJudge(): JudgeMood {
  const feelings = loadFeelings();
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
