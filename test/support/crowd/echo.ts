import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { createGateway, createGatewayServer } from "#local/gateway";
import { readTopic } from "#local/agent/topics";

/** A gateway whose agent does nothing but say what it heard: what any agent behind it costs at least. */
export function createEchoServer(secret: string): Server {
  const yaml = `kind: AdaptiveDialog
beginDialog:
  kind: OnUnknownIntent
  id: main
  actions:
    - kind: SendActivity
      id: echo
      activity: "{System.Activity.Text}"
`;
  const read = readTopic("topics/Echo.mcs.yml", yaml, new Map());
  if (read.kind !== "topic") throw new Error("The echo cannot be read.");
  return createGatewayServer(
    createGateway({
      agent: { name: "Echo", schemaName: "echo", globals: {}, topics: [read.topic] },
      secret,
      key: randomBytes(32),
      now: () => Date.now(),
      ports: () => ({ search: () => null, runFlow: () => null, request: () => null, environment: {} }),
      handOver: () => {
        throw new Error("Nobody is there.");
      },
    }),
  );
}
