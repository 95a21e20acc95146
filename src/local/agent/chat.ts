import { createInterface } from "node:readline/promises";
import { openConversation, type Said } from "#local/agent/conversation";
import { simulatorNotice } from "#local/agent/check";
import type { LoadedAgent } from "#local/agent/files";
import { createTestWorlds } from "#local/agent/testWorld";

const tellSaid = ({ activities, traces, state }: Said, traced: boolean): readonly string[] => [
  ...activities.flatMap(({ type, text = "", name = "", suggestedActions, attachments, value }) => [
    ...(type === "message" && text !== "" ? [`agent  ${text.replaceAll("\n", "\n       ")}`] : []),
    ...(suggestedActions ? [`       [${suggestedActions.actions.map(({ title }) => title).join("] [")}]`] : []),
    ...(attachments ?? []).map(({ contentType }) => `       (${contentType})`),
    ...(type === "event" ? [`event  ${name} ${JSON.stringify(value)}`] : []),
  ]),
  ...(traced ? traces.map(({ name, topic, detail }) => `trace  ${name} ${topic} ${JSON.stringify(detail)}`) : []),
  ...(state === "open"
    ? []
    : [`       (${state === "handedOver" ? "handed over: the agent is silent now" : "ended"})`]),
];

/** Talks to an agent in the terminal, line by line, until the input ends. */
export async function chat({ agent }: LoadedAgent, data: string, traced: boolean): Promise<void> {
  const { ports } = createTestWorlds(data)({ failing: [], nobody: false, environment: {} });
  const talk = openConversation(agent, { ...ports, handOver: () => undefined }, "terminal");
  const print = (said: Said): void => {
    for (const line of tellSaid(said, traced)) console.log(line);
  };
  console.log(simulatorNotice);
  print(talk.start());
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  lines.setPrompt("you    ");
  if (process.stdin.isTTY) lines.prompt();
  for await (const line of lines) {
    if (!process.stdin.isTTY) console.log(`you    ${line}`);
    print(talk.hear({ type: "message", text: line }));
    if (process.stdin.isTTY) lines.prompt();
  }
}
