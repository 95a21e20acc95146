import type { HandoffActivity } from "#local/world/directLine";
import { type Agent, openConversation, type Said } from "#local/agent/conversation";
import { type AgentPorts, readTopic, type Topic } from "#local/agent/topics";

const topicOf = (name: string, yaml: string): Topic => {
  const read = readTopic(`topics/${name}.mcs.yml`, yaml, new Map());
  if (read.kind !== "topic") throw new Error(JSON.stringify(read));
  return read.topic;
};

const begin = (trigger: string, phrases: readonly string[], actions: string, more = ""): string =>
  [
    `kind: AdaptiveDialog\n${more}beginDialog:\n  kind: ${trigger}\n  id: main\n`,
    phrases.length > 0 ? `  intent:\n    triggerQueries:\n${phrases.map((one) => `      - ${one}\n`).join("")}` : "",
    `  actions:\n${actions}`,
  ].join("");

const say = (id: string, text: string): string =>
  `    - kind: SendActivity\n      id: ${id}\n      activity: ${text}\n`;

const repair = begin(
  "OnRecognizedIntent",
  ["book a repair", "my bicycle is broken"],
  `    - kind: Question
      id: which
      variable: init:Topic.Bike
      prompt: Which bicycle?
      unrecognizedPrompt: Please choose one.
      entity:
        kind: EmbeddedEntity
        definition:
          kind: ClosedListEntity
          items:
            - id: cargo
              displayName: Cargo
              synonyms: [longtail]
            - id: city
              displayName: City
    - kind: Question
      id: when
      variable: Topic.Day
      prompt: Which day?
      entity: DatePrebuiltEntity
${say("done", "'Booked the {Topic.Bike} for {Text(Topic.Day, \"d mmm\")}.'")}`,
);
const escalate = begin(
  "OnEscalate",
  ["talk to a person"],
  `    - kind: TransferConversationV2
      id: hand
      transferType:
        kind: TransferToAgent
        messageToAgent: About {Global.Subject}
        context:
          kind: AutomaticTransferContext
`,
  "startBehavior: CancelOtherTopics\n",
);
const fallback = begin(
  "OnUnknownIntent",
  [],
  `    - kind: ConditionGroup
      id: often
      conditions:
        - id: few
          condition: =System.FallbackCount < 3
          actions:
            - kind: SendActivity
              id: again
              activity: Say it in other words.
      elseActions:
        - kind: BeginDialog
          id: up
          dialog: shop.topic.Escalate
`,
);
const onError = begin("OnError", [], say("sorry", "'Sorry: {System.Error.Code}'"));

function open(topics: Readonly<Record<string, string>>, ports: Partial<AgentPorts> = {}) {
  const handed: HandoffActivity[] = [];
  const agent: Agent = {
    name: "Spoke",
    schemaName: "shop",
    topics: Object.entries(topics).map(([name, yaml]) => topicOf(name, yaml)),
    globals: { Subject: "bicycles" },
  };
  const talk = openConversation(
    agent,
    {
      now: () => Date.parse("2026-05-04T09:00:00Z"),
      search: () => null,
      runFlow: () => null,
      request: () => null,
      handOver: (handoff) => handed.push(handoff),
      environment: {},
      ...ports,
    },
    "c1",
  );
  const hear = (text: string): readonly string[] => textsOf(talk.hear({ type: "message", text }));
  return { talk, hear, handed };
}
const textsOf = ({ activities }: Said): readonly string[] =>
  activities.map(({ text, name, type }) => text ?? name ?? type);

describe("a conversation with an agent", () => {
  it("asks for what it needs, takes what was said before, and asks again for what does not fit", () => {
    const { hear } = open({ Repair: repair });
    expect(hear("Hello, my bicycle is broken")).toEqual(["Which bicycle?"]);
    expect(hear("the pink one")).toEqual(["Please choose one."]);
    expect(hear("the longtail")).toEqual(["Which day?"]);
    expect(hear("tomorrow")).toEqual(["Booked the Cargo for 5 May."]);
    expect(hear("book a repair of my city bicycle")).toEqual(["Which day?"]);
  });

  it("offers choices as suggested actions", () => {
    const { talk } = open({ Repair: repair });
    const [asked] = talk.hear({ type: "message", text: "book a repair" }).activities;
    expect(asked?.suggestedActions?.actions.map(({ value }) => value)).toEqual(["Cargo", "City"]);
  });

  it("lets another topic in when a question is answered with its words", () => {
    const hours = begin("OnRecognizedIntent", ["opening hours"], say("open", "Nine to five."));
    const { hear } = open({ Repair: repair, Hours: hours });
    hear("book a repair");
    expect(hear("opening hours")).toEqual(["Nine to five.", "Which bicycle?"]);
  });

  it("hands over with its context and the conversation so far, once, and is silent then", () => {
    const { hear, handed, talk } = open({ Escalate: escalate, Repair: repair });
    hear("book a repair");
    expect(hear("talk to a person")).toEqual(["handoff.initiate"]);
    expect(hear("hello?")).toEqual([]);
    expect(handed).toHaveLength(1);
    expect(handed[0]?.value).toMatchObject({
      va_LastTopic: "Escalate",
      va_AgentMessage: "About bicycles",
      va_BotName: "Spoke",
      Subject: "bicycles",
    });
    const [{ content }] = handed[0]?.attachments as unknown as [{ content: { activities: { text: string }[] } }];
    expect(content.activities.map(({ text }) => text)).toEqual(["book a repair", "Which bicycle?", "talk to a person"]);
    talk.resume();
    expect(hear("book a repair of a cargo bicycle")).toEqual(["Which day?"]);
  });

  it("gives up after three answers that do not fit, and says why", () => {
    const { hear, talk } = open({ Escalate: escalate, Repair: repair });
    hear("book a repair");
    hear("hm");
    hear("hm");
    const { traces, state } = talk.hear({ type: "message", text: "hm" });
    expect(state).toBe("handedOver");
    expect(traces).toContainEqual({
      name: "HandOff",
      topic: "Escalate",
      detail: { reason: "AgentTransferFromQuestionMaxAttempts" },
    });
  });

  it("does not understand twice, then hands over", () => {
    const { hear } = open({ Escalate: escalate, Fallback: fallback });
    expect(hear("blue")).toEqual(["Say it in other words."]);
    expect(hear("green")).toEqual(["Say it in other words."]);
    expect(hear("red")).toEqual(["handoff.initiate"]);
  });

  it("tells a fault to the agent's own error topic, with its place, and goes on", () => {
    const broken = begin(
      "OnRecognizedIntent",
      ["divide it"],
      "    - kind: SetVariable\n      id: v\n      variable: Topic.A\n      value: =1/0\n",
    );
    const { talk, hear } = open({ Broken: broken, Oops: onError, Repair: repair });
    const said = talk.hear({ type: "message", text: "divide it" });
    expect(textsOf(said)).toEqual(["Sorry: PowerFxError"]);
    expect(said.traces.find(({ name }) => name === "ErrorTraceData")?.detail).toMatchObject({
      message: "topics/Broken.mcs.yml:9: This divides by zero.",
    });
    expect(hear("book a repair")).toEqual(["Which bicycle?"]);
  });

  it("ends what would never end", () => {
    const round = begin("OnRecognizedIntent", ["go round"], "    - kind: GotoAction\n      id: g\n      actionId: g\n");
    const deep = begin(
      "OnRecognizedIntent",
      ["go deep"],
      "    - kind: BeginDialog\n      id: d\n      dialog: shop.topic.Deep\n",
    );
    const loud = begin("OnError", [], "    - kind: GotoAction\n      id: g\n      actionId: g\n");
    expect(open({ Round: round, Oops: onError }).hear("go round")).toEqual(["Sorry: TooManySteps"]);
    expect(open({ Deep: deep, Oops: onError }).hear("go deep")).toEqual(["Sorry: TooManyTopics"]);
    expect(open({ Round: round, Loud: loud }).hear("go round")).toEqual([
      "Something went wrong on my side. Please try again.",
    ]);
  });

  it("lets the error topic act when nobody takes the conversation", () => {
    const { hear, talk } = open(
      { Escalate: escalate, Oops: onError },
      {
        handOver: () => {
          throw new Error("The contact centre is closed.");
        },
      },
    );
    expect(hear("talk to a person")).toEqual(["Sorry: TransferFailed"]);
    expect(talk.hear({ type: "message", text: "hello" }).state).toBe("open");
  });

  it("repeats a conversation word for word", () => {
    const run = () => {
      const { talk } = open({ Repair: repair, Escalate: escalate, Fallback: fallback });
      return ["book a repair", "city", "someday", "2026-05-09", "talk to a person"].map((text) =>
        talk.hear({ type: "message", text }),
      );
    };
    expect(run()).toEqual(run());
  });
});
