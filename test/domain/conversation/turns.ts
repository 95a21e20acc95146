import type { Turn } from "#domain/conversation";

/** 2026-11-20 09:00 UTC and so many seconds. */
export const nine = (seconds = 0): number => Date.UTC(2026, 10, 20, 9) + seconds * 1_000;

/** A customer's message of the saved transcript. */
export function turn(id: string, text: string, over: Partial<Turn> = {}): Turn {
  return { id, at: nine(), speaker: "customer", name: "", text, visibility: "customer", masks: [], ...over };
}

export const saved = (index: number): Pick<Turn, "place"> => ({ place: { feed: "transcriptPoll", index } });
export const handed = (index: number): Pick<Turn, "place"> => ({ place: { feed: "handoff", index } });
export const sdkSaved = (index: number): Pick<Turn, "place"> => ({ place: { feed: "sdkTranscript", index } });
export const overSdk: Pick<Turn, "place"> = { place: { feed: "liveSdk", index: null } };
export const tapped: Pick<Turn, "place"> = { place: { feed: "liveTap", index: null } };
