import type { HandoffLoss } from "#domain/handoff";
import type { Strings } from "#panels/frame";

/** The words of a loss by its kind. What filled its column is named by the limit; other cuts have other causes. */
function nameLoss({ kind, detail }: HandoffLoss): string {
  return kind === "cut" && detail.includes("4,000") ? "loss.cutAtColumn" : `loss.${kind}`;
}

const names = ["cutAtColumn", "cut", "masked", "renamed", "unreadable", "dropped", "clock"].map(
  (name) => `loss.${name}`,
);

/** "1 cut at 4,000 characters, 1 masked": the losses of a hand-off by kind, worst for the reader first; "" when none. */
export function countLosses(losses: readonly HandoffLoss[], strings: Strings): string {
  const counts = names.map((name) => ({ name, n: losses.filter((loss) => nameLoss(loss) === name).length }));
  return counts
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => strings(name, { n }))
    .join(", ");
}
