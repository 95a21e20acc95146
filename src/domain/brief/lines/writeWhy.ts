import type { Evidence, SourcedLine } from "#domain/evidence";
import { sourceLine, toEvidence } from "./lines";
import type { Memory } from "#domain/brief/rules";
import { capitalise, reword, shorten } from "#domain/brief/language";
import type { Trial } from "#domain/brief/rules";

const longest = 120;
const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const count = (n: number): string => numbers[n] ?? "many";

const failedOf = (memory: Memory): readonly Trial[] =>
  (memory.triedBefore ?? memory.trials.list()).filter((trial) => trial.outcome === "failed");

const evidenceOf = (trials: readonly Trial[]): readonly Evidence[] =>
  trials.flatMap((trial) => (trial.result ? [toEvidence(trial.result)] : []));

const afterFixes = (failed: readonly Trial[]): string =>
  failed.length === 0 ? "" : ` after ${count(failed.length)} ${failed.length === 1 ? "attempt" : "attempts"} failed`;

const writeAsked = (memory: Memory): SourcedLine | null => {
  const asked = memory.persons[memory.persons.length - 1];
  if (!asked) return null;
  const failed = failedOf(memory);
  return sourceLine(`Asked for a person${afterFixes(failed)}`, [toEvidence(asked), ...evidenceOf(failed)]);
};

const writeUnanswered = (memory: Memory): SourcedLine | null => {
  const said = memory.reasons.get("unanswered") ?? [];
  const times = said.length > 1 ? ` ${said.length === 2 ? "twice" : `${count(said.length)} times`}` : "";
  return sourceLine(`The agent could not answer${times}`, said.map(toEvidence));
};

const writeDecision = (memory: Memory): SourcedLine | null => {
  const said = (memory.reasons.get("decision") ?? memory.reasons.get("limit"))?.slice(-1)[0];
  return said ? sourceLine(capitalise(shorten(reword(said.text, "agent"), longest)), [toEvidence(said)]) : null;
};

const writeFailed = (memory: Memory): SourcedLine | null => {
  const failed = failedOf(memory);
  return failed.length >= 2
    ? sourceLine(capitalise(`${count(failed.length)} attempts failed`), evidenceOf(failed))
    : null;
};

const writeAbuse = ({ abuse }: Memory): SourcedLine | null =>
  abuse ? sourceLine("Abusive language", [toEvidence(abuse)]) : null;

const writeBroken = (memory: Memory): SourcedLine | null =>
  sourceLine("A technical error on the agent's side", (memory.reasons.get("broken") ?? []).map(toEvidence));

/**
 * Why the conversation came to a person, surest reason first: the customer asked for one, the agent could not answer,
 * a decision it may not take, attempts that failed, abuse, a technical error. Null when nobody said: the agent's note stands by itself.
 */
export function writeWhy(memory: Memory): SourcedLine | null {
  return (
    writeAsked(memory) ??
    writeUnanswered(memory) ??
    writeDecision(memory) ??
    writeFailed(memory) ??
    writeAbuse(memory) ??
    writeBroken(memory)
  );
}
