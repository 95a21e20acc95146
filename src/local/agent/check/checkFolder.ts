import { type DiskShape, type Harness, loadAgent, type LoadedAgent } from "#local/agent/files";
import { hostedTriggers, type Topic } from "#local/agent/topics";
import { tellFault } from "#local/agent/yaml";

export type Verdict = "runs" | "runs in part" | "refused" | "no topic";

/** What the simulator makes of one file. */
export type CheckedTopic = {
  readonly file: string;
  readonly verdict: Verdict;
  readonly trigger: string;
  readonly nodes: number;
  /** Nodes that are stood in for, with what they need: "12: HttpRequestAction (a request to a service)". */
  readonly stubbed: readonly string[];
  /** What would go otherwise when hosted. */
  readonly hosted: readonly string[];
  /** Why it is refused: "file:line: words". */
  readonly faults: readonly string[];
};

export type CheckReport = {
  readonly folder: string;
  readonly harness: Harness;
  readonly shape: DiskShape;
  /** Why nothing here can be run at all; "" otherwise. */
  readonly refused: string;
  readonly topics: readonly CheckedTopic[];
  /** Faults of variables and entities. */
  readonly faults: readonly string[];
};

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

function listStubs({ uses, trigger }: Topic): readonly string[] {
  const fired = Object.hasOwn(hostedTriggers, trigger.kind) ? hostedTriggers[trigger.kind] : undefined;
  return [
    ...(fired === undefined ? [] : [`${trigger.kind} (never begins here: ${fired})`]),
    ...uses.flatMap(({ kind, line, stub }) => (stub === undefined ? [] : [`line ${String(line)}: ${kind} (${stub})`])),
  ];
}

function listGone({ goesTo, file }: Topic, names: ReadonlySet<string>): readonly string[] {
  return goesTo
    .filter(({ topic }) => !names.has((topic.split(".").at(-1) ?? "").toLowerCase()))
    .map(
      ({ topic, line }) =>
        `line ${String(line)}: goes to ${topic}, which is not in ${file.includes("/") ? "this folder" : "the folder"}`,
    );
}

function listHosted({ uses, trigger }: Topic, generative: boolean): readonly string[] {
  return unique([
    ...(generative && trigger.phrases.length > 0
      ? ["is chosen by its description (generative orchestration), not by its phrases"]
      : []),
    ...uses.flatMap(({ kind, hosted }) => (hosted === undefined ? [] : [`${kind} ${hosted}`])),
  ]);
}

function checkTopics({ topics, generative, agent }: LoadedAgent): readonly CheckedTopic[] {
  const names = new Set(agent.topics.map(({ name }) => name.toLowerCase()));
  return topics.flatMap(({ file, read }): CheckedTopic[] => {
    const bare = { file, trigger: "", nodes: 0, stubbed: [], hosted: [], faults: [] };
    if (read.kind === "other") return [{ ...bare, verdict: "no topic", trigger: read.component }];
    if (read.kind === "refused") return [{ ...bare, verdict: "refused", faults: read.faults.map(tellFault) }];
    const { topic } = read;
    const stubbed = [...listStubs(topic), ...listGone(topic, names)];
    return [
      {
        file,
        verdict: stubbed.length > 0 ? "runs in part" : "runs",
        trigger: topic.trigger.kind,
        nodes: topic.uses.length,
        stubbed,
        hosted: listHosted(topic, generative),
        faults: [],
      },
    ];
  });
}

const whyRefused = (shape: DiskShape, harness: Harness): string => {
  if (shape === "CliCopilot")
    return "CliCopilot: an agent of the Copilot harness has no topics; a model reads its behaviours, and nothing of that can be run here.";
  return harness === "Customer Conversation"
    ? "Customer Conversation harness (preview): its definition has no published schema yet."
    : "";
};

/** Says of every file under a folder whether it runs here, and what would go otherwise when hosted. Never fails on a file. */
export function checkFolder(folder: string): CheckReport {
  const loaded = loadAgent(folder);
  const { shape, harness, faults } = loaded;
  const refused = whyRefused(shape, harness);
  return {
    folder,
    harness,
    shape,
    refused,
    topics: refused === "" ? checkTopics(loaded) : [],
    faults: faults.map(tellFault),
  };
}
