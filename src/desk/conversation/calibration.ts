import type { ResolvedCase } from "#domain/cases";
import type { Answered } from "#domain/suggestions";
import { aSource } from "./work";
import type { Work } from "./work";
import { isSettled } from "#desk/kit";

/** So many solved cases are asked, one each time the page is idle; fewer than the least teach too little. */
const mostAsked = 60;
const leastAsked = 12;

/** The newest solved cases whose article is among the candidates: questions with their answer. Null where there are too few. */
function findKnown({ mind }: Work): readonly ResolvedCase[] | null {
  const { articles, newest, conversation } = mind.inputs;
  const numbers = new Set((articles ?? []).map(({ number }) => number.toUpperCase()));
  const known = (newest ?? []).filter(
    ({ id, article }) => article !== "" && id !== conversation?.case?.id && numbers.has(article.toUpperCase()),
  );
  return known.length < leastAsked ? null : known.slice(0, mostAsked);
}

/** How sure an answer is, learned from the organisation's own solved cases, once for a conversation. */
export const calibration = aSource({
  name: "cases",
  optional: true,
  ready: ({ view }) => isSettled(view.get().suggestions),
  ask: findKnown,
  key: () => "",
  async read({ mind, ports }, known, cancel): Promise<readonly Answered[]> {
    const answered: Answered[] = [];
    for (const asked of known) {
      await new Promise<void>((resume) => void ports.clock.whenIdle(resume));
      if (cancel.aborted) break;
      answered.push(...mind.answerCase(asked));
    }
    return answered;
  },
  apply({ mind, showing }, answered) {
    mind.calibrate(answered);
    showing.order();
  },
});
