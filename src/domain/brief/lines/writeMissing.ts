import type { HandedGap, Handoff } from "#domain/handoff";
import type { Fact, MissingFact } from "#domain/brief/shape";
import { keysOf, shareOf } from "#domain/brief/language";
import { sourceLine, toEvidence } from "./lines";
import type { HeardQuestion } from "#domain/brief/rules";
import { capitalise, reword, shorten } from "#domain/brief/language";

const most = 4;
const longest = 80;
const mostEvidence = 3;

const toMissing = ({ question, said }: HeardQuestion): MissingFact | null => {
  const words = shorten(reword(question.said.text, "agent"), longest);
  const line = sourceLine(
    capitalise(question.whole ? `${words}?` : words),
    said.slice(0, mostEvidence).map(toEvidence),
  );
  return line ? { line, asked: said.length } : null;
};

const isKnown = ({ question }: HeardQuestion, facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.kind === question.answer && fact.kind !== "other");

/** A gap is closed when its value is known by now, or when somebody asked for it: then it is told as asked, or answered. */
const isClosed = ({ kind, label }: HandedGap, heard: readonly HeardQuestion[], facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.label.toLowerCase() === label || (fact.kind === kind && fact.kind !== "other")) ||
  heard.some(({ question }) => shareOf(keysOf(question.said.text), keysOf(label)) >= 0.5);

/**
 * What was asked and not answered, with how often it was asked; then what the agent handed over empty and never asked
 * for (`asked` 0). What is among the facts is not missing, whoever said it.
 */
export function writeMissing(
  heard: ReadonlyMap<string, HeardQuestion>,
  facts: readonly Fact[],
  handoff: Handoff | null,
): readonly MissingFact[] {
  const all = [...heard.values()];
  const open = all
    .filter((heard) => !heard.answered && !isKnown(heard, facts))
    .flatMap((heard) => toMissing(heard) ?? []);
  const empty = (handoff?.gaps ?? [])
    .filter((gap) => !isClosed(gap, all, facts))
    .flatMap(({ name, label }) => {
      const line = sourceLine(`${capitalise(label)}: handed over empty`, [{ kind: "value", name }]);
      return line ? [{ line, asked: 0 }] : [];
    });
  return [...open, ...empty].slice(0, most);
}
