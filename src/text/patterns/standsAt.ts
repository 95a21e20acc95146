import type { Pattern, Step } from "./step";

const isPlain = ({ long, comma }: Step): boolean => long.length === 0 && !comma;

/** Words a step can take at `at`: lengths, longest alternatives first. */
const takes = ({ test, long, comma }: Step, text: readonly string[], at: number, last: number): readonly number[] => {
  const lengths: number[] = [];
  if (at >= last) return lengths;
  for (const words of long)
    if (at + words.length <= last && words.every((word, place) => text[at + place] === word))
      lengths.push(words.length);
  if (test(text[at] ?? "")) lengths.push(1);
  if (!comma) return lengths;
  return lengths.map((length) => {
    const next = at + length < last ? text[at + length] : "";
    return next === "," || next === ":" ? length + 1 : length;
  });
};

/** Whether a step can take anything at `at`. */
const fits = (step: Step, text: readonly string[], at: number, last: number): boolean =>
  at < last && (step.test(text[at] ?? "") || (step.long.length > 0 && takes(step, text, at, last).length > 0));

/** `mark` is where the part begins that a pattern is after; -1 where nothing marks it. */
type Run = { readonly text: readonly string[]; readonly last: number; mark: number };

/** Where the steps from `place` on end when they begin at `at`; -1 when they do not fit. `count` repeats of the step so far. */
const run = (steps: readonly Step[], place: number, at: number, count: number, state: Run): number => {
  const step = steps[place];
  if (!step) return at;
  switch (step.kind) {
    case "mark":
      state.mark = at;
      return run(steps, place + 1, at, 0, state);
    case "end":
      return at === state.last ? run(steps, place + 1, at, 0, state) : -1;
    case "ahead":
    case "not":
      return fits(step, state.text, at, state.last) === (step.kind === "ahead")
        ? run(steps, place + 1, at, 0, state)
        : -1;
    case "words":
      return repeat(steps, place, at, count, state);
  }
};

const repeat = (steps: readonly Step[], place: number, at: number, count: number, state: Run): number => {
  const step = steps[place];
  if (!step) return at;
  if (count < step.most && isPlain(step)) {
    const to = fits(step, state.text, at, state.last) ? run(steps, place, at + 1, count + 1, state) : -1;
    if (to >= 0) return to;
  } else if (count < step.most) {
    for (const length of takes(step, state.text, at, state.last)) {
      const to = run(steps, place, at + length, count + 1, state);
      if (to >= 0) return to;
    }
  }
  return count >= step.least ? run(steps, place + 1, at, 0, state) : -1;
};

/** Where a pattern ends that begins at `at`, and its mark; null where it does not stand there. */
export function standsAt(
  { steps }: Pattern,
  text: readonly string[],
  at: number,
  last: number,
): { readonly to: number; readonly mark: number } | null {
  const state: Run = { text, last, mark: -1 };
  const to = run(steps, 0, at, 0, state);
  return to < 0 ? null : { to, mark: state.mark < 0 ? at : state.mark };
}
