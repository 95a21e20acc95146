import type { TestCase, TestWorld } from "#domain/agentTests";
import type { Agent } from "#local/agent/conversation";
import { fromPlain, toText } from "#local/agent/powerFx";
import { runTest, type TestPorts, type TestResult } from "#local/agent/tests";
import { keepFew } from "./keepFew";

/** A test of an escalation, as short as it can be; or that this agent does not escalate it, and what it does instead. */
export type Shrunk =
  | { readonly kind: "shrunk"; readonly test: TestCase; readonly from: number }
  | { readonly kind: "otherwise"; readonly id: string; readonly outcome: string };

/** Variables of the platform, and of an agent's own accounting, are not what a hand-off is for. */
const isOwn = (name: string): boolean => !/^va_/i.test(name);
const longestValue = 160;

/** What a hand-off carries, as a test expects it: variables that say something. */
function contextOf({ handed }: TestResult): Readonly<Record<string, string>> {
  const values = Object.entries(handed).map(([name, value]) => [name, toText(fromPlain(value))] as const);
  return Object.fromEntries(
    values.filter(([name, text]) => isOwn(name) && text !== "" && text.length <= longestValue && !/[\r\n]/.test(text)),
  );
}

/** What both carry: a number that is made up anew each time is no expectation. */
function commonOf(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(one).filter(([name, text]) => other[name] === text));
}

/**
 * Tries an escalated conversation on this agent with ever fewer of its messages: what is left still escalates for the same reason, and no
 * message of it can be spared. The test then expects the topic that ran, the reason, and what the hand-off carried.
 */
export function shrinkTest(agent: Agent, given: TestCase, open: (world: TestWorld) => TestPorts): Shrunk {
  const bare: TestCase = { ...given, turns: given.turns.map((turn) => ({ ...turn, expect: {} })), end: {} };
  const tryOut = (turns: TestCase["turns"], id = given.id): TestResult => runTest(agent, { ...bare, id, turns }, open);
  const { way } = tryOut(bare.turns);
  if (way.outcome !== "handedOver") return { kind: "otherwise", id: given.id, outcome: way.outcome };
  const turns = keepFew(bare.turns, (some) => {
    const { outcome, reason } = tryOut(some).way;
    return outcome === "handedOver" && reason === way.reason;
  });
  const result = tryOut(turns);
  const context = commonOf(contextOf(result), contextOf(tryOut(turns, `${given.id}-again`)));
  const topic = result.way.topics[result.way.topics.length - 1];
  const last = turns.length - 1;
  const test: TestCase = {
    ...given,
    turns: turns.map((turn, at) => (topic !== undefined && at === last ? { ...turn, expect: { topic } } : turn)),
    end: {
      outcome: "handedOver",
      ...(way.reason === "" ? {} : { reason: way.reason }),
      ...(Object.keys(context).length === 0 ? {} : { context }),
    },
  };
  return { kind: "shrunk", test, from: given.turns.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** A line for each, and what was spared in the middle. */
export function tellShrunk(all: readonly Shrunk[]): string {
  const shrunk = all.flatMap((one) => (one.kind === "shrunk" ? [one] : []));
  const before = median(shrunk.map(({ from }) => from));
  const after = median(shrunk.map(({ test }) => test.turns.length));
  return [
    `${String(shrunk.length)} of ${String(all.length)} escalate here; messages, median: ${String(before)} → ${String(after)}`,
    ...all.map((one) =>
      one.kind === "shrunk"
        ? `  ${one.test.id}: ${String(one.from)} → ${String(one.test.turns.length)}`
        : `  ${one.id}: does not escalate here (${one.outcome}); left out`,
    ),
  ].join("\n");
}
