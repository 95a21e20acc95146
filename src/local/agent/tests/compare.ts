import type { TestResult } from "./runTests";

/** A test conversation that goes another way with the second agent. */
export type Change = { readonly id: string; readonly words: string };

const route = ({ way }: TestResult): string => way.topics.join(" → ") || "no topic";

const cited = ({ way }: TestResult): string => way.cites.join(", ") || "nothing";
const reasonOf = ({ way }: TestResult): string => way.reason || "no reason";

function tellOutcome({ way: { outcome: before } }: TestResult, { way: { outcome: after } }: TestResult): string {
  if (after === "handedOver") return "now escalates";
  return before === "handedOver" ? "no longer escalates" : `now ends ${after}, before ${before}`;
}

function tellChange(before: TestResult, after: TestResult): string | null {
  if (before.way.outcome !== after.way.outcome) return tellOutcome(before, after);
  const told = [
    { words: "now handed over for", of: reasonOf },
    { words: "now", of: route },
    { words: "now cites", of: cited },
  ].find(({ of }) => of(before) !== of(after));
  if (told) return `${told.words} ${told.of(after)}, before ${told.of(before)}`;
  if (before.passed === after.passed) return null;
  return after.passed ? "now passes" : "now fails";
}

/** Which of the same test conversations go another way with a second agent. */
export function compareWays(before: readonly TestResult[], after: readonly TestResult[]): readonly Change[] {
  return before.flatMap((one, at) => {
    const other = after[at];
    const words = other ? tellChange(one, other) : null;
    return words === null ? [] : [{ id: one.test.id, words }];
  });
}

/** "3 of 60 now escalate": the sentence first, then a line for each. */
export function tellChanges(changes: readonly Change[], of: number): string {
  const kinds = ["now escalates", "no longer escalates"] as const;
  const counted = kinds.flatMap((kind) => {
    const count = changes.filter(({ words }) => words === kind).length;
    const words = kind === "now escalates" ? "now escalate" : "no longer escalate";
    return count === 0 ? [] : [`${String(count)} of ${String(of)} ${words}`];
  });
  const summary =
    changes.length === 0
      ? `None of ${String(of)} goes another way`
      : counted.join(", ") || `${String(changes.length)} of ${String(of)} go another way`;
  return [summary, ...changes.map(({ id, words }) => `  ${id}: ${words}`)].join("\n");
}
