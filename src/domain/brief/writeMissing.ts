import type { Handoff } from "#domain/handoff";
import type { Fact, MissingFact } from "./brief";
import { readEmptyValues, splitName } from "./handoffValues";
import { sourceLine, toEvidence } from "./lines";
import type { HeardQuestion } from "./memory";
import { capitalise, reword, shorten } from "./phrase";

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

/**
 * What was asked and not answered, with how often it was asked; then what the agent handed over empty and never asked
 * for (`asked` 0). What is among the facts is not missing, whoever said it.
 */
export function writeMissing(
  heard: ReadonlyMap<string, HeardQuestion>,
  facts: readonly Fact[],
  handoff: Handoff | null,
): readonly MissingFact[] {
  const open = [...heard.values()]
    .filter((heard) => !heard.answered && !isKnown(heard, facts))
    .flatMap((heard) => toMissing(heard) ?? []);
  const asked = open.map((missing) => missing.line.text.toLowerCase());
  const empty = readEmptyValues(handoff).flatMap(({ name }) => {
    const text = splitName(name).join(" ");
    const line = asked.some((other) => other.includes(text) || text.includes(other))
      ? null
      : sourceLine(capitalise(text), [{ kind: "value", name }]);
    return line ? [{ line, asked: 0 }] : [];
  });
  return [...open, ...empty].slice(0, most);
}
