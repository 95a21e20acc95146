import { openConversation } from "#local/agent/conversation";
import { readTopic } from "#local/agent/topics";

const yaml = `kind: AdaptiveDialog
beginDialog:
  kind: OnUnknownIntent
  id: main
  actions:
    - kind: SendActivity
      id: echo
      activity: "{System.Activity.Text}"
`;

/** How long an agent takes that says again what it hears: what a turn costs at least, here and now. Milliseconds, a turn each. */
export function timeEcho(turns: number): readonly number[] {
  const read = readTopic("topics/Echo.mcs.yml", yaml, new Map());
  if (read.kind !== "topic") throw new Error("The echo cannot be read.");
  const talk = openConversation(
    { name: "Echo", schemaName: "echo", globals: {}, topics: [read.topic] },
    {
      ...{ search: () => null, runFlow: () => null, request: () => null, environment: {}, now: () => 0 },
      handOver: () => undefined,
    },
    "echo",
  );
  return Array.from({ length: turns }, () => {
    const started = performance.now();
    talk.hear({ type: "message", text: "My machine shows E42, what can I do?" });
    return performance.now() - started;
  });
}
