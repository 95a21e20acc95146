import type { Evidence, SourcedLine } from "#domain/evidence";
import { type Handoff, type HandoffValue, toPlainValue } from "#domain/handoff";
import { keysOf, shareOf } from "#domain/brief/language";
import type { DoneAct } from "#domain/brief/shape";
import { sourceLine } from "./lines";

/** A step that the agent's own record tells: `number` is what it brought, "RMA-20418"; "" where that is no number. */
type Step = { readonly act: DoneAct; readonly keys: readonly string[]; readonly number: string };
type Field = "step" | "with" | "result" | "at";
type Fields = Partial<Record<Field, HandoffValue>>;

/** "HandoffPayload.done.2.result": a list of what was done, by whatever agent. */
const place = /(?:^|\.)(?:done|steps(?:done)?|actions(?:done|taken)?)\.(\d{1,3})\.([a-z]{1,20})$/i;
const fieldNames: ReadonlyMap<string, Field> = new Map([
  ...["step", "name", "action", "title"].map((name) => [name, "step"] as const),
  ...["arguments", "args", "input", "with"].map((name) => [name, "with"] as const),
  ...["result", "outcome", "output"].map((name) => [name, "result"] as const),
  ...["at", "time", "when"].map((name) => [name, "at"] as const),
]);
const failure =
  /\b(?:fail(?:ed|ure)?|error|rejected|refused|declined|denied|timed? ?out|unable|not (?:found|done|possible))\b/i;
/** Looking something up changes nothing. */
const looksUp = /^(?:look(?:ed)?|check(?:ed)?|found|find|searched?|read|verif\w{2,3}|retrieved?|viewed|get|got)\b/i;
const identifier = /\b(?=[A-Z\d-]{0,30}\d)[A-Z\d][A-Z\d-]{3,30}\b/i;
/** The words of one say what the other says. Share. */
const sameWords = 0.6;
/** A record longer than this is none to read in a brief. */
const mostSteps = 12;

/** "14:02 UTC" of a moment; "" of anything else. */
function clockOf(at: HandoffValue | undefined): string {
  const plain = at ? (toPlainValue(at.value) ?? "") : "";
  return /\d{2}:\d{2}(?: UTC)?$/.exec(plain)?.[0] ?? "";
}

function tell({ step, with: given, result }: Fields, clock: string): string {
  const parts = [step?.value ?? "", given ? ` (${given.value})` : "", result ? `: ${result.value}` : ""];
  return `${parts.join("")}${clock === "" ? "" : `, ${clock}`}`;
}

function writeStep(fields: Fields): Step | null {
  const { step, with: given, result, at } = fields;
  if (!step || looksUp.test(step.value)) return null;
  const clock = clockOf(at);
  const from = [step, given, result, clock === "" ? undefined : at].filter((value) => value !== undefined);
  const line = sourceLine(
    tell(fields, clock),
    from.map(({ name }): Evidence => ({ kind: "value", name })),
  );
  const brought = result?.value ?? "";
  const number = identifier.exec(brought)?.[0].toLowerCase() ?? "";
  return line && { act: { line, changed: !failure.test(brought) }, keys: keysOf(step.value), number };
}

/** What the agent's own steps say was done, in their order; of each its result and time. What was only looked up is left out. */
export function readHandedActs(handoff: Handoff | null): readonly Step[] {
  const steps = new Map<string, Fields>();
  for (const value of handoff?.values ?? []) {
    const [, at, name = ""] = place.exec(value.name) ?? [];
    const field = fieldNames.get(name.toLowerCase());
    if (at !== undefined && field) steps.set(at, { ...steps.get(at), [field]: value });
  }
  return [...steps.values()].flatMap((fields) => writeStep(fields) ?? []).slice(-mostSteps);
}

const isSame = (step: Step, { text }: SourcedLine): boolean =>
  (step.number !== "" && text.toLowerCase().includes(step.number)) || shareOf(step.keys, keysOf(text)) >= sameWords;

/**
 * The agent's own record and what was said to have been done, as one list without a contradiction: what is told in both is the
 * record's line with both places, and where they differ ("your return is registered", which failed) the record stands.
 */
export function joinActs(steps: readonly Step[], said: readonly DoneAct[] | undefined): readonly DoneAct[] | undefined {
  if (steps.length === 0) return said;
  const told = new Map<Step, Evidence[]>();
  const rest = (said ?? []).filter(({ line }) => {
    const step = steps.find((one) => isSame(one, line));
    if (step) told.set(step, [...(told.get(step) ?? []), ...line.evidence]);
    return !step;
  });
  const recorded = steps.map((step): DoneAct => {
    const { line, changed } = step.act;
    const both = sourceLine(line.text, [...line.evidence, ...(told.get(step) ?? [])]);
    return told.has(step) && both ? { line: both, changed } : step.act;
  });
  return [...recorded, ...rest];
}
