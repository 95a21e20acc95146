import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { root } from "#build";
import { openConversation } from "#local/agent/conversation";
import { kindNames, readTopic, runTriggers } from "#local/agent/topics";
import { tellFault } from "#local/agent/yaml";
import { triesOf } from "#soak";

const read = (text: string) => readTopic("topics/Mill.mcs.yml", text, new Map());
const faultsOf = (text: string): readonly string[] => {
  const result = read(text);
  return result.kind === "refused" ? result.faults.map(tellFault) : [];
};
const topic = (actions: string): string =>
  `kind: AdaptiveDialog\nbeginDialog:\n  kind: OnRecognizedIntent\n  id: main\n  actions:\n${actions}`;

describe("reading a topic", () => {
  it("refuses an unknown node with its line and what is supported", () => {
    const [fault = ""] = faultsOf(topic("    - kind: MakeCoffee\n      id: cup\n"));
    expect(fault).toMatch(/^topics\/Mill\.mcs\.yml:6: "MakeCoffee" is no node here\. Supported are ActionScope, /);
  });

  it("finds every fault of a file at once, each with its place", () => {
    const text = topic(
      [
        "    - kind: SetVariable\n      id: one\n      variable: Nowhere\n      value: =1 +\n",
        "    - kind: SendActivity\n      id: two\n      activity: Hello {Grind(3)}\n",
        "    - kind: SetVariable\n      id: three\n      variable: Topic.Long\n      value: |-\n        =If(\n          true,\n          Grind(1)\n        )\n",
      ].join(""),
    );
    const lines = faultsOf(text).map((fault) => fault.split(":").slice(1, 2).join());
    expect(lines).toEqual(["8", "9", "12", "19"]);
  });

  it.each([
    ["an alias", "kind: &a AdaptiveDialog\nbeginDialog: *a\n", "An alias"],
    ["a bomb of aliases", "a: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", "An alias"],
    ["a merge key", "<<: {kind: x}\n", "A merge key"],
    ["twice the same key", "kind: A\nkind: B\n", "no YAML"],
    ["brackets without an end", "[".repeat(100_000), "nested too deeply"],
    ["lists in lists", "- ".repeat(3000), "no YAML"],
    ["nothing", "", "must be a map"],
    ["another component", "kind: Workflow\n", '"Workflow" is no topic'],
    ["no start", "kind: AdaptiveDialog\n", '"beginDialog" is missing'],
    [
      "a slow pattern",
      topic(
        "    - kind: Question\n      id: q\n      variable: Topic.A\n      prompt: Which?\n      entity:\n        kind: EmbeddedEntity\n        definition:\n          kind: RegexEntity\n          pattern: (a+)+\n",
      ),
      "very long",
    ],
  ])("refuses %s with its place", (_, text, words) => {
    const [fault = ""] = faultsOf(text);
    expect(fault).toContain(words);
    expect(fault).toMatch(/^topics\/Mill\.mcs\.yml:\d+: /);
  });

  it("passes over what belongs to the editor alone", () => {
    const extra = "mcs.metadata:\n  componentName: Mill\nmanagedProperties:\n  isCustomizable: true\n";
    expect(read(extra + topic("    - kind: EndDialog\n      id: e\n      displayName: Out\n"))).toMatchObject({
      kind: "topic",
      topic: { displayName: "Mill" },
    });
  });

  it("reads names of columns that begin with @, as the editor writes them", () => {
    const parse =
      "    - kind: ParseValue\n      id: p\n      variable: Topic.Out\n      value: =Topic.In\n      valueType:\n        kind: Record\n        properties:\n          @type: String\n";
    expect(read(topic(parse)).kind).toBe("topic");
  });

  it("any YAML of the format's words is read or refused with a place, and what is read ends when it is run", () => {
    const value = fc.constantFrom(
      "Topic.A",
      "init:Topic.B",
      "=1/0",
      '="x"',
      "=Topic.A",
      "text {Topic.A}",
      "Nope",
      "main",
      "BooleanPrebuiltEntity",
      "StringPrebuiltEntity",
      "wml.topic.Mill",
      "",
      "3",
    );
    const kind = fc.constantFrom(...kindNames);
    const field = fc.constantFrom(
      "variable",
      "value",
      "activity",
      "prompt",
      "entity",
      "dialog",
      "items",
      "actionId",
      "userInput",
      "itemsVariable",
      "flowId",
      "eventName",
    );
    const node = (inner: fc.Arbitrary<readonly unknown[]>): fc.Arbitrary<unknown> =>
      fc.tuple(kind, fc.dictionary(field, value, { maxKeys: 6 }), inner).map(([name, fields, actions]) => ({
        kind: name,
        id: "n",
        ...fields,
        ...(actions.length > 0 ? { actions, elseActions: actions, conditions: [{ condition: "=true", actions }] } : {}),
      }));
    const leaf = node(fc.constant([]));
    const action = node(fc.array(node(fc.array(leaf, { maxLength: 2 })), { maxLength: 2 }));
    const ports = {
      now: () => 0,
      search: () => null,
      runFlow: () => null,
      request: () => null,
      handOver: () => undefined,
      environment: {},
    };
    fc.assert(
      fc.property(fc.constantFrom(...runTriggers), fc.array(action, { maxLength: 5 }), (trigger, actions) => {
        const text = JSON.stringify({
          kind: "AdaptiveDialog",
          beginDialog: { kind: trigger, id: "main", intent: { triggerQueries: ["grind it"] }, actions },
        });
        const result = read(text);
        if (result.kind === "refused") return result.faults.every(({ line, words }) => line > 0 && words !== "");
        if (result.kind !== "topic") return false;
        const agent = { name: "Mill", schemaName: "wml", topics: [result.topic], globals: {} };
        const talk = openConversation(agent, ports, "c");
        talk.start();
        return ["grind it", "yes", "bread", "grind it"].every(
          (said) => talk.hear({ type: "message", text: said }).activities.length < 200,
        );
      }),
      { numRuns: triesOf(400) },
    );
  });
});

/** Topics of a published agent and the published schema, where they are at hand. */
const published = resolve(root, "../shared/data/copilot-studio");
const whenPresent = existsSync(published) ? describe : describe.skip;

whenPresent("topics of others", () => {
  const folder = join(published, "topics");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  it.each(files)("%s is read", (file) => {
    expect(readTopic(file, readFileSync(join(folder, file), "utf8"), new Map()).kind).toBe("topic");
    expect(parse(readFileSync(join(folder, file), "utf8"))).toBeTruthy();
  });
});
