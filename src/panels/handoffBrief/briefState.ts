import type { Loaded } from "#desk/kit";
import type { Brief } from "#domain/brief";
import type { Handoff } from "#domain/handoff";
import { describeLoaded, type DataState, type Frame } from "#panels/frame";

/** A brief with nothing to show yet. */
export function isEmptyBrief({ wants, why, note, tried, facts, missing, promised, before = [] }: Brief): boolean {
  return (
    wants === null &&
    why === null &&
    note === null &&
    tried.length + facts.length + missing.length + promised.length + before.length === 0
  );
}

/** The agent's context did not come: it cannot be read, or the agent sent none. */
export function isWithoutContext(handoff: Loaded<Handoff>): boolean {
  return handoff.kind === "unavailable" || (handoff.kind === "live" && !handoff.value.present);
}

/**
 * The brief's data state. A brief without the agent's context says that it comes from the transcript alone, so that
 * nobody takes it for everything the agent knew.
 */
export function describeBriefState(brief: Loaded<Brief>, handoff: Loaded<Handoff>, frame: Frame): DataState {
  if (brief.kind !== "live" || !isWithoutContext(handoff)) return describeLoaded(brief, frame);
  if (handoff.kind === "unavailable" && isEmptyBrief(brief.value)) return describeLoaded(handoff, frame);
  return { form: "ring", words: frame.strings("brief.fromTranscript") };
}
