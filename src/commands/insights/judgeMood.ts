import { loadFeelings } from "#commands/brief";
import { createMoodJudge as createJudge, type JudgeMood } from "#domain/sessions";

/** Judges with the words of feeling that ship. Throws where they are missing. */
export const createMoodJudge = (): JudgeMood => createJudge(loadFeelings());
