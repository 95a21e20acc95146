import type { CheckedTopic, CheckReport, Verdict } from "./checkFolder";

const verdicts: readonly Verdict[] = ["runs", "runs in part", "refused", "no topic"];

const tellTopic = ({ file, verdict, trigger, nodes, stubbed, hosted, faults }: CheckedTopic): readonly string[] => [
  `${verdict.padEnd(12)}  ${file}${trigger === "" ? "" : `  (${trigger}${nodes > 0 ? `, ${String(nodes)} nodes` : ""})`}`,
  ...stubbed.map((words) => `                not here: ${words}`),
  ...hosted.map((words) => `                hosted, it ${words}`),
  ...faults.map((words) => `                ${words}`),
];

/** The simulator's own limits, said with every report. */
export const simulatorNotice =
  "This is a simulator of the standard harness: it runs topics step by step. It has no orchestration and no language model.";

/** A report for a terminal. */
export function tellReport(report: CheckReport): string {
  const counts = verdicts.map((verdict) => ({
    verdict,
    count: report.topics.filter((topic) => topic.verdict === verdict).length,
  }));
  return [
    simulatorNotice,
    `${report.folder}: ${report.harness} harness, ${report.shape} on disk`,
    ...(report.refused === "" ? [] : [`refused: ${report.refused}`]),
    ...report.topics.flatMap(tellTopic),
    ...report.faults.map((words) => `refused       ${words}`),
    counts
      .filter(({ count }) => count > 0)
      .map(({ verdict, count }) => `${String(count)} ${verdict}`)
      .join(", ") || "no topics",
  ].join("\n");
}
