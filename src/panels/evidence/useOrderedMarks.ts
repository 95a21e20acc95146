import type { Evidence } from "#domain/evidence";
import { pickMarks } from "./evidence";
import { useDesk } from "#panels/deskContext";

/** Behind every numbered message: values the agent passed on, and turns without a number. */
const last = Number.MAX_SAFE_INTEGER;

/** The marks of a line as they are shown: messages in the order in which they were written, then the agent's values. */
export function useOrderedMarks(evidence: readonly Evidence[]): readonly Evidence[] {
  const marks = pickMarks(evidence);
  // As one text, so that a line is drawn again only when one of its numbers changes.
  const places = useDesk(({ transcript }) =>
    marks.map((mark) => (mark.kind === "turn" ? (transcript.numbers.get(mark.turn) ?? last) : last)).join(" "),
  ).split(" ");
  return marks
    .map((mark, index) => ({ mark, place: Number(places[index]) }))
    .sort((a, b) => a.place - b.place)
    .map(({ mark }) => mark);
}
