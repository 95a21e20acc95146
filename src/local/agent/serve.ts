import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { simulatorNotice } from "#local/agent/check";
import type { LoadedAgent } from "#local/agent/files";
import { createTestWorlds } from "#local/agent/testWorld";
import { createGateway, createGatewayServer, type CustomerLine } from "#local/gateway";

const person = "Representative";

/**
 * Serves an agent to chat clients on this machine alone. What it hands over is had by whoever sits at the terminal: a line typed there
 * goes to the conversation handed over last.
 */
export function serve({ agent }: LoadedAgent, data: string, port: number): void {
  const open = createTestWorlds(data);
  const secret = randomBytes(24).toString("base64url");
  const held: { last: CustomerLine | null } = { last: null };
  const gateway = createGateway({
    agent,
    secret,
    key: randomBytes(32),
    now: () => Date.now(),
    ports: () => open({ failing: [], nobody: false, environment: {} }).ports,
    handOver: ({ conversation, value }, line) => {
      const id = conversation?.id ?? "";
      console.log(`handed over ${id}: ${JSON.stringify(value)}`);
      held.last = line;
      line.joined(person);
      return {
        hear: (text) => console.log(`customer ${id}: ${text}`),
        typing: () => undefined,
        left: () => {
          console.log(`customer ${id} left`);
          return true;
        },
      };
    },
  });
  const server = createGatewayServer(gateway);
  server.on("error", (error) => {
    console.error(`Port ${String(port)} cannot be used: ${error.message}. Another one: --port N.`);
    process.exitCode = 2;
  });
  server.listen(port, "127.0.0.1", () => {
    console.log(simulatorNotice);
    console.log(`Direct Line     http://127.0.0.1:${String(port)}/v3/directline`);
    console.log(`Copilot Studio  http://127.0.0.1:${String(port)}/copilotstudio/${agent.schemaName}/conversations`);
    console.log(`secret          ${secret}`);
    createInterface({ input: process.stdin }).on("line", (line) => {
      if (held.last === null) console.log("Nothing was handed over yet.");
      else held.last.say(person, line);
    });
  });
}
