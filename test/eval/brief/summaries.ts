import { writeSummary } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import { splitSentences } from "#text";
import { toTurns, type TalkRow } from "./conversations";
import { averageRouge } from "./rouge";
import { textRank } from "./textRank";

export type SummaryRow = {
  readonly method: string;
  readonly kind: "ours" | "library" | "sanity";
  readonly figures: Readonly<Record<string, number>>;
  readonly perSecond?: number;
};

type Writer = (turns: readonly Turn[]) => string;

/** Links and addressees are no words of a summary: they are taken out for every method, or those that quote whole turns would pay for them. */
const bare = (text: string): string => text.replace(/https?:\S+|@\w+/g, " ");
const saidBy = (turns: readonly Turn[], isCustomer: boolean): readonly string[] =>
  turns.filter(({ speaker }) => (speaker === "customer") === isCustomer).map(({ text }) => bare(text));
const lead =
  (count: number): Writer =>
  (turns) =>
    turns
      .slice(0, count)
      .map(({ text }) => bare(text))
      .join(" ");
const rank =
  (count: number): Writer =>
  (turns) =>
    textRank(
      turns.flatMap(({ text }) => splitSentences(bare(text)).map(({ from, to }) => bare(text).slice(from, to))),
      count,
    ).join(" ");

/** What the product shows, nothing around it. */
const ours: Writer = (turns) => {
  const { wanted, done } = writeSummary(turns);
  return [wanted?.text ?? "", done?.text ?? ""].join(" ");
};
const framed: Writer = (turns) => {
  const { wanted, done } = writeSummary(turns);
  return `Customer ${wanted?.text ?? ""} Agent says that ${done?.text ?? ""}`;
};
/** The chosen sentences as they were said, so that it shows what turning them to the third person is worth. */
const verbatim: Writer = (turns) => {
  const { wanted, done } = writeSummary(turns);
  const spans = [wanted, done].flatMap((line) => line?.evidence ?? []);
  return spans
    .map((span) => {
      const turn = span.kind === "turn" ? turns.find(({ id }) => id === span.turn) : undefined;
      return span.kind === "turn" ? bare(turn?.text.slice(span.from, span.to) ?? "") : "";
    })
    .join(" ");
};

/** The first gives the figures; the others stand beside it. */
const methods: readonly (readonly [method: string, kind: SummaryRow["kind"], write: Writer])[] = [
  ["Warmline's summary, unframed", "ours", ours],
  ["the same sentences, not turned to the third person", "sanity", verbatim],
  ["the same in the references' frame (“Customer … Agent says that …”)", "sanity", framed],
  ["lead-1", "sanity", lead(1)],
  ["lead-3", "sanity", lead(3)],
  [
    "first turn of each side",
    "sanity",
    (turns) => [saidBy(turns, true)[0] ?? "", saidBy(turns, false)[0] ?? ""].join(" "),
  ],
  [
    "longest customer turn",
    "sanity",
    (turns) => saidBy(turns, true).reduce((longest, text) => (text.length > longest.length ? text : longest), ""),
  ],
  ["TextRank-2", "sanity", rank(2)],
  ["TextRank-3", "sanity", rank(3)],
];

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const toFigures = (scores: readonly { readonly rouge1: number; readonly rougeL: number }[]) => ({
  "ROUGE-1": mean(scores.map(({ rouge1 }) => rouge1)),
  "ROUGE-L": mean(scores.map(({ rougeL }) => rougeL)),
});

/** Each annotator against the others of the same conversation. */
const measureHumans = (rows: readonly TalkRow[]): SummaryRow => {
  const scores = rows.flatMap(({ summaries = [] }) =>
    summaries.length < 2
      ? []
      : summaries.map((summary, at) => averageRouge(summary, [...summaries.slice(0, at), ...summaries.slice(at + 1)])),
  );
  return { method: "human: each annotator against the others", kind: "sanity", figures: toFigures(scores) };
};

/** Every method on conversations with reference summaries, ours first; alone unless what stands beside it is wanted. */
export function measureSummaries(rows: readonly TalkRow[], beside: boolean): readonly SummaryRow[] {
  const talks = rows.map((row) => ({ turns: toTurns(row, "representative"), references: row.summaries ?? [] }));
  const measured = methods.slice(0, beside ? methods.length : 1).map(([method, kind, write]): SummaryRow => {
    const begin = performance.now();
    const written = talks.map(({ turns }) => write(turns));
    const seconds = (performance.now() - begin) / 1000;
    const scores = talks.map(({ references }, at) => averageRouge(written[at] ?? "", references));
    return { method, kind, figures: toFigures(scores), perSecond: talks.length / seconds };
  });
  return beside ? [...measured, measureHumans(rows)] : measured;
}
