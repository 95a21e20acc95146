import type { Expected, ExpectedEnd, TestCase, TestWorld } from "#domain/agentTests";
import { type Agent, openConversation, type Said } from "#local/agent/conversation";
import { toText, fromPlain } from "#local/agent/powerFx";
import { type AgentPorts, fold } from "#local/agent/topics";
import { stemsOf, tokenise } from "#text";
import type { HandoffActivity } from "#local/world/directLine";

/** How a conversation went: what two versions of an agent are compared by. */
export type Way = {
  readonly topics: readonly string[];
  readonly outcome: Said["state"];
  readonly cites: readonly string[];
  readonly reason: string;
};

export type TestResult = {
  readonly test: TestCase;
  readonly passed: boolean;
  /** What was otherwise than expected: "turn 2: …". */
  readonly faults: readonly string[];
  readonly way: Way;
  readonly replies: readonly string[];
  /** What the last hand-off carried; empty without one. */
  readonly handed: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
};

/** Ports of one test, and what was done through them ("ticket", "return"). */
export type TestPorts = { readonly ports: Omit<AgentPorts, "handOver">; readonly done: () => readonly string[] };

/** An answer holds the meaning of the expected one when at least this share of its words is there. */
const sameMeaning = 0.6;

function citationsOf({ activities }: Said): readonly string[] {
  const text = JSON.stringify(activities.flatMap(({ entities = [] }) => entities));
  return [...text.matchAll(/"name":"([A-Z]{2}-\d{3,9}) /g)].map(([, id = ""]) => id);
}

const topicsOf = ({ traces }: Said): readonly string[] =>
  traces.filter(({ name }) => name === "TopicStart").map(({ detail }) => String(detail.topic));

const textOf = ({ activities }: Said): string => activities.map(({ text = "" }) => text).join("\n");

/** Whether words stand in a text, in any case, from the beginning of a word. */
const holds = (text: string, words: string): boolean => ` ${fold(text)} `.includes(` ${fold(words)}`);

/** The share of an expected answer's words that a text holds. */
function shareOf(answer: string, text: string): number {
  const wanted = [...stemsOf(tokenise(answer))];
  const said = stemsOf(tokenise(text));
  return wanted.filter((one) => said.has(one)).length / Math.max(1, wanted.length);
}

function checkTurn(heard: Said, { answer, keywords = [], topic, cites = [], never = [] }: Expected): readonly string[] {
  const text = textOf(heard);
  const [begun, cited] = [topicsOf(heard), citationsOf(heard)];
  const said = `"${text.slice(0, 200)}"`;
  return [
    ...(answer !== undefined && shareOf(answer, text) < sameMeaning ? [`says ${said}, not "${answer}"`] : []),
    ...keywords.filter((word) => !holds(text, word)).map((word) => `does not say "${word}" but ${said}`),
    ...(topic !== undefined && !begun.includes(topic)
      ? [`begins ${begun.join(", ") || "no topic"}, not ${topic}`]
      : []),
    ...cites.filter((id) => !cited.includes(id)).map((id) => `cites ${cited.join(", ") || "nothing"}, not ${id}`),
    ...never.filter((word) => holds(text, word)).map((word) => `says "${word}"`),
  ];
}

/** Words in "never" that name what was done, not what was said. */
const deeds = ["return", "ticket"];

/** What came of a conversation: its hand-offs, what was done, all that was said. */
type Came = {
  readonly way: Way;
  readonly handed: readonly HandoffActivity[];
  readonly done: readonly string[];
  readonly said: string;
};

function checkEnd({ outcome, reason, context = {}, never = [] }: ExpectedEnd, came: Came): readonly string[] {
  const { way, handed, done, said } = came;
  const values = handed.at(-1)?.value ?? {};
  const valueOf = (name: string): string => toText(fromPlain(values[name] ?? null));
  const did = (word: string): boolean => {
    if (word === "handoff") return handed.length > 0;
    return deeds.includes(word) ? done.includes(word) : holds(said, word);
  };
  return [
    ...(outcome !== undefined && outcome !== way.outcome ? [`ends ${way.outcome}, not ${outcome}`] : []),
    ...(reason !== undefined && reason !== way.reason
      ? [`is handed over for ${way.reason || "no reason"}, not ${reason}`]
      : []),
    ...Object.entries(context)
      .filter(([name, words]) => !valueOf(name).toLowerCase().includes(words.toLowerCase()))
      .map(([name, words]) => `hands over ${name} "${valueOf(name).slice(0, 160)}", not "${words}"`),
    ...never.filter(did).map((word) => `"${word}" happened`),
  ];
}

/** Tries one conversation. `open` gives the ports of its world. */
export function runTest(agent: Agent, test: TestCase, open: (world: TestWorld) => TestPorts): TestResult {
  const started = performance.now();
  const handed: HandoffActivity[] = [];
  const stood = open(test.world);
  const talk = openConversation(
    agent,
    {
      ...stood.ports,
      handOver: (handoff) => {
        if (test.world.nobody) throw new Error("Nobody takes it.");
        handed.push(handoff);
      },
    },
    `test-${test.id}`,
  );
  const faults: string[] = [];
  const heard: Said[] = [talk.start()];
  for (const [at, turn] of test.turns.entries()) {
    const said = talk.hear({ type: "message", text: turn.say });
    heard.push(said);
    faults.push(...checkTurn(said, turn.expect).map((words) => `turn ${String(at + 1)} ${words}`));
  }
  const traces = heard.flatMap((said) => said.traces);
  const reason = traces.filter(({ name }) => name === "HandOff").at(-1)?.detail.reason;
  const way: Way = {
    topics: heard.flatMap(topicsOf),
    outcome: heard.at(-1)?.state ?? "open",
    cites: heard.flatMap(citationsOf),
    reason: typeof reason === "string" ? reason : "",
  };
  const replies = heard.map(textOf);
  faults.push(...checkEnd(test.end, { way, handed, done: stood.done(), said: replies.join("\n") }));
  const carried = handed.at(-1)?.value ?? {};
  const passed = faults.length === 0;
  return { test, passed, faults, way, replies, handed: carried, milliseconds: performance.now() - started };
}
