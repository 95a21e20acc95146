import { writeBrief, writeHandoffLine, writeSummary, type Brief } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import { holdsWords } from "./checkLine";
import { toTurns, type TalkRow } from "./conversations";

const present = (lines: readonly (SourcedLine | null)[]): readonly SourcedLine[] =>
  lines.filter((line): line is SourcedLine => line !== null);

const linesOf = (brief: Brief): readonly SourcedLine[] => [
  ...present([brief.wants, brief.why, writeHandoffLine(brief)]),
  ...brief.tried.map(({ line }) => line),
  ...brief.facts.flatMap(({ values }) => values),
  ...brief.missing.map(({ line }) => line),
  ...brief.promised,
];

export type Sources = {
  readonly talks: number;
  readonly lines: number;
  readonly held: number;
  readonly perSecond: number;
};

const allLines = (turns: readonly Turn[]): readonly SourcedLine[] => {
  const { wanted, done } = writeSummary(turns);
  return [...linesOf(writeBrief({ turns, handoff: null })), ...present([wanted, done])];
};

/** Writes brief, hand-off line and summary of every conversation, and counts the lines whose evidence holds their words. */
export function measureSources(rows: readonly TalkRow[]): Sources {
  const talks = (["agent", "representative"] as const).flatMap((answering) =>
    rows.map((row) => toTurns(row, answering)),
  );
  const begin = performance.now();
  const written = talks.map((turns) => ({ turns, lines: allLines(turns) }));
  const seconds = (performance.now() - begin) / 1000;
  const held = written.map(({ turns, lines }) => lines.filter((line) => holdsWords(line, turns)).length);
  return {
    talks: rows.length,
    lines: written.reduce((sum, { lines }) => sum + lines.length, 0),
    held: held.reduce((sum, count) => sum + count, 0),
    perSecond: talks.length / seconds,
  };
}
