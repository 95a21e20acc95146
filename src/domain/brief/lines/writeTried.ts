import type { TriedStep } from "#domain/brief/shape";
import { sourceLine, toEvidence } from "./lines";
import { capitalise, decapitalise, reword, shorten } from "#domain/brief/language";
import type { Trial } from "#domain/brief/rules";

const most = 5;
const longestStep = 72;
const longestResult = 56;
/** What failed must not be asked again, what helped may be built on, what nobody spoke of matters least. */
const relevance: Readonly<Record<TriedStep["outcome"], number>> = { failed: 3, partly: 2, helped: 1, unknown: 0 };

const lead = /^(?:but|and|then|so|now) (?=[a-zà-ÿ])/i;
/** After a colon only names and codes keep their capital. */
const common = /^(?:It|The|There|This|That|They|Their|On|No|Still|Same|Nothing|Now|My|A|An)\b/;

const writeResult = (said: string): string => {
  const words = reword(said.replace(lead, ""), "customer");
  return common.test(words) ? decapitalise(words) : words;
};

const toStep = (trial: Trial): TriedStep | null => {
  const step = shorten(reword(trial.tried.said.text, trial.tried.by), longestStep);
  const result = trial.result ? shorten(writeResult(trial.result.text), longestResult) : "";
  const apart = result !== "" && trial.result && trial.result.from >= trial.tried.said.to;
  const evidence = [toEvidence(trial.tried.said), ...(trial.result ? [toEvidence(trial.result)] : [])];
  const sameTurn = trial.result?.turn === trial.tried.said.turn;
  const text = apart || (result !== "" && !sameTurn) ? `${step}: ${result}` : step;
  const line = step === "" ? null : sourceLine(capitalise(text), evidence);
  return line ? { line, outcome: trial.outcome } : null;
};

/** What a customer did on their own and said no more of tells little, unless they call it a try. */
const curing = /\b(?:tried|again|already|twice|times)\b/i;

/** What was tried, at most five, in the order it was tried; what failed comes before the rest when there is more. */
export function writeTried(trials: readonly Trial[]): readonly TriedStep[] {
  const telling = trials.filter(
    (trial) => trial.outcome !== "unknown" || trial.tried.by === "agent" || curing.test(trial.tried.said.text),
  );
  const ranked = telling
    .map((trial, at) => ({ trial, at }))
    .sort((a, b) => relevance[b.trial.outcome] - relevance[a.trial.outcome] || b.at - a.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at);
  return ranked.flatMap(({ trial }) => toStep(trial) ?? []);
}
