import type { BriefData, TalkRow } from "./conversations";
import { measureSources, type Sources } from "./sources";
import { measureSummaries, type SummaryRow } from "./summaries";

type Table = { readonly title: string; readonly about: string; readonly rows: readonly SummaryRow[] };
type Result = {
  readonly keys: Readonly<Record<string, number>>;
  readonly tables: readonly Table[];
  readonly missing: readonly string[];
};

const sets = ["tweetsumm", "support-cases-cdp", "multidogo"] as const;
const sample = "abcd-sample-conversations.jsonl";

const toRow = (method: string, { talks, lines, held, perSecond }: Sources): SummaryRow => ({
  method: `${method}: ${lines.toLocaleString("en-US")} lines of ${talks.toLocaleString("en-US")} conversations`,
  kind: "ours",
  figures: { sourced: lines === 0 ? NaN : held / lines },
  perSecond,
});

/**
 * How near the summary comes to what people wrote of the same conversations (ROUGE F1, Porter
 * stems, no word left out, averaged over the references), and the share of all its lines whose evidence exists and
 * holds the words they claim.
 */
export function measureSummary(data: BriefData): Promise<Result> {
  const read = [
    ...sets.map((name) => [name, data.asked<TalkRow>(name)] as const),
    [sample, data.rows<TalkRow>(sample)] as const,
  ];
  const here = read.flatMap(([name, rows]) => (rows ? [{ name, rows }] : []));
  const sources = here.map(({ name, rows }) => ({ name, measured: measureSources(rows) }));
  const tweetsumm = here.find(({ name }) => name === "tweetsumm");
  const summaries = tweetsumm ? measureSummaries(tweetsumm.rows, data.beside) : [];
  const sum = (of: (sources: Sources) => number): number =>
    sources.reduce((total, { measured }) => total + of(measured), 0);
  const keys: Record<string, number> = {};
  const [ours] = summaries;
  if (ours) {
    keys["brief.tweetsumm.rouge1"] = ours.figures["ROUGE-1"] ?? NaN;
    keys["brief.tweetsumm.rougeL"] = ours.figures["ROUGE-L"] ?? NaN;
  }
  if (sources.length > 0) keys["brief.sourced"] = sum(({ held }) => held) / sum(({ lines }) => lines);
  return Promise.resolve({
    keys,
    missing: read.flatMap(([name, rows]) => (rows ? [] : [name])),
    tables: [
      {
        title: "Summary of a conversation (Tweetsumm)",
        about: `${tweetsumm?.rows.length ?? 0} conversations, ROUGE F1 averaged over up to three references. Only turns an annotator chose are in the data, so choosing is easier than in whole conversations.`,
        rows: summaries,
      },
      {
        title: "Lines with their sources",
        about:
          "Every line of brief, hand-off line and summary, each conversation once with an agent and once with a representative answering; checked word by word by rules of the evaluation's own.",
        rows: sources.map(({ name, measured }) => toRow(name, measured)),
      },
    ],
  });
}
