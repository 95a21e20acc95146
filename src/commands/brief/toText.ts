import { sentimentLevels } from "#domain/sentiment";
import type { GivenConversation } from "./given";
import type { Line, Reading } from "./reading";

const titles = {
  wants: "Wants",
  why: "Why it came to a person",
  done: "Already done",
  tried: "Already tried",
  facts: "Known facts",
  missing: "Still missing",
  promised: "Promised",
} as const satisfies Readonly<Record<keyof Reading["brief"], string>>;

const sections = Object.keys(titles) as readonly (keyof Reading["brief"])[];

/** A reading for people: every line with the words it comes from, by turn (counted from 1). */
export function toText({ texts }: GivenConversation, reading: Reading): string {
  const quote = (line: Line): string => {
    const said = line.evidence.map(([turn, from, to]) => `[${turn + 1}] “${texts[turn]?.slice(from, to) ?? ""}”`);
    return [...said, ...(line.values ?? []).map((name) => `handed over as ${name}`)].join(" · ");
  };
  const show = (line: Line & { readonly label?: string; readonly outcome?: string }): readonly string[] => [
    `  ${line.label ? `${line.label}: ` : ""}${line.text}${line.outcome ? ` (${line.outcome})` : ""}`,
    `      ${quote(line)}`,
  ];
  const { brief, sentiment, handoffLine, summary } = reading;
  const level = sentiment ? `${sentimentLevels[sentiment.level]}, ${sentiment.trend}` : "not judged";
  return [
    `# ${reading.id}`,
    ...sections.flatMap((name) => (brief[name].length > 0 ? [titles[name], ...brief[name].flatMap(show)] : [])),
    `Sentiment: ${level}`,
    ...(handoffLine ? [`Hand-off line: ${handoffLine}`] : []),
    ...(summary ? [`Summary: ${summary}`] : []),
    "",
  ].join("\n");
}
