import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, startWorkplace } from "#workplace";
import { type Fared, runCrowd } from "#support/crowd";
import { type Figure, quantile } from "./figures";

const count = 200;
/** Between two messages of a customer who reads, thinks and types: ten seconds on average. Milliseconds. */
const pause = 20_000;
/** How often a customer writes in a second. */
const rate = 1000 / (pause / 2);

const lines = [
  "hello",
  "My Brio 3 shows E42 after descaling, what can I do?",
  "Where is my order?",
  "HH-48213",
  "How do I pair two Norr speakers?",
  "thank you",
] as const;

const amount = (key: string, words: string, value: number, unit: string, goal: number | null): Figure => ({
  ...{ kind: "amount", key: `agent.${key}`, words, value, unit, goal },
});

function toFigures(agent: Fared, echo: Fared): readonly Figure[] {
  return [
    {
      ...{ kind: "timing", key: "agent.reply", words: "the agent's answer on the stream, from the post" },
      ...{ samples: agent.latencies, goal: 150 },
      floor: { words: "an agent that says what it heard", samples: echo.latencies, aim: null },
    },
    amount("echo.p95", "the echo's p95", Math.round(quantile(echo.latencies, 0.95)), "ms", null),
    amount("customers", "customers at once", count, "", null),
    amount("sent", "messages", agent.sent, "", null),
    amount("lost", "lost", agent.lost, "", 0),
    amount("doubled", "doubled", agent.doubled, "", 0),
    amount("crossed", "crossed", agent.crossed, "", 0),
    amount("refused", "refused", agent.refused, "", 0),
  ];
}

async function talkToEcho(messages: number): Promise<Fared> {
  const secret = "the-echo";
  const server = await startServer("test/bench/agent/serveEcho.ts", [secret]);
  const enter = async (): Promise<string> => {
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await fetch(`${server.address}/v3/directline/tokens/generate`, { method: "POST", headers });
    return ((await answer.json()) as { readonly token: string }).token;
  };
  const fared = await runCrowd({ address: server.address, count, messages, pause, lines, enter });
  await server.stop();
  return fared;
}

async function talkToAgent(messages: number): Promise<Fared> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-bench-agent-"));
  const server = await startWorkplace(folder);
  const enter = async (): Promise<string> => {
    const answer = await fetch(`${server.address}/_local/customer/token`, { method: "POST" });
    return ((await answer.json()) as { readonly token: string }).token;
  };
  try {
    // Whoever comes first finds the articles unread: nobody who is measured.
    await runCrowd({ address: server.address, count: 1, messages: lines.length, pause: 0, lines, enter });
    return await runCrowd({ address: server.address, count, messages, pause, lines, enter });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two hundred customers at once with the support agent, for so many seconds (`--runs 300`: five minutes), beside an echo in the same rhythm. */
export async function benchAgent(seconds: number): Promise<readonly Figure[]> {
  const messages = Math.max(1, Math.round(seconds * rate));
  console.log(`${String(count)} customers, ${String(messages)} messages each: an echo first, then the agent`);
  const echo = await talkToEcho(Math.min(messages, 3));
  return toFigures(await talkToAgent(messages), echo);
}
