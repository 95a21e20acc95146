import { writeAims } from "./aims";
import type { Split } from "./data";
import { writeTables } from "./report";
import type { TaskResult } from "./task";

const intro = `# How good the thinking is
Measured by \`npm run eval\` on public labelled data, which is not part of this project; written by the command, not by hand. **Bold** is Warmline, beside it the libraries a team would reach for and the lines anything useful must beat. Speeds were taken beside other work and are only to be compared within a table.
`;

const splits: Readonly<Record<Split, string>> = {
  dev: "Five fixed folds inside the dev part of each set: learnt on four, asked on the fifth.",
  heldout: "Learnt on the dev part of each set, asked on the held-out part, which nothing was tuned on.",
};

const always = [
  "Eight languages are read; any other is told apart and not judged.",
  "Public data is not your data: messages on social networks and single questions stand in for conversations of a support desk.",
];

/** The page that is published: tables, then what the thinking is known to fail at. */
export function writeQuality(split: Split, results: readonly TaskResult[]): string {
  const limits = [...always, ...results.flatMap((result) => result.limits ?? [])];
  return [
    intro,
    `${splits[split]}\n`,
    writeAims(Object.assign({}, ...results.map(({ keys }) => keys)) as Record<string, number>),
    writeTables(results.flatMap(({ tables }) => tables)),
    "### Limits",
    ...limits.map((limit) => `- ${limit}`),
    "",
  ].join("\n");
}
