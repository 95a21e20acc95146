import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type FxRecord, isRecord, readField, toText, type Value } from "#local/agent/powerFx";
import type { Agent } from "#local/agent/conversation";
import { type Entity, type ReadTopic, readDefinition, readTopic, type Topic } from "#local/agent/topics";
import { type Fault, Fields, readTree, toPlain } from "#local/agent/yaml";
import { listFiles } from "./listFiles";
import { type DiskShape, findHarness, findShape, type Harness, readSetting } from "./shape";

/** A folder with an agent, read as far as it can be. */
export type LoadedAgent = {
  readonly agent: Agent;
  readonly shape: DiskShape;
  readonly harness: Harness;
  /** What a topic's file came to, by its path. */
  readonly topics: readonly { readonly file: string; readonly read: ReadTopic }[];
  /** Of files that are no topics: variables, entities. */
  readonly faults: readonly Fault[];
  /** Generative orchestration chooses topics when hosted, by their descriptions. */
  readonly generative: boolean;
  readonly files: readonly string[];
};

const isTopicPath = (file: string): boolean =>
  /(?:^|\/)topics\//.test(file) || /botcomponents\/[^/]{1,200}\.topic\.[^/]{1,200}\/data$/.test(file);
const isVariable = (file: string): boolean =>
  /(?:^|\/)variables\//.test(file) || /\.GlobalVariableComponent\./.test(file);
const isEntity = (file: string): boolean => /(?:^|\/)entities\//.test(file);
/** Files of the format that are never topics. */
const isOther = (file: string): boolean =>
  /(?:^|\/)(?:agent|settings|references|connectionreferences|environmentvariables)(?:\.mcs)?\.ya?ml$/i.test(file) ||
  /(?:^|\/)(?:knowledge|actions|trigger|translations|tests|settings|agents)\//.test(file) ||
  (/(?:^|\/)data$/.test(file) && !isTopicPath(file));

/** "botcomponents/x.topic.Y/data" is the topic Y. */
const topicFile = (file: string): string =>
  /(?:^|\/)data$/.test(file) ? `${(file.split("/").at(-2) ?? "").split(".").at(-1) ?? ""}.data` : file;

function readVariableFile(file: string, text: string): { readonly name: string; readonly value: Value } | Fault {
  const read = readTree(file, text);
  if ("fault" in read) return read.fault;
  const plain = toPlain(read.tree);
  if (!isRecord(plain)) return { file, line: 1, words: "A variable must be a map." };
  const bare = basename(file).replace(/(?:\.mcs)?\.ya?ml$/i, "");
  const value = readField(plain, "defaultValue");
  return {
    name: toText(readField(plain, "name")) || bare,
    // A default that is a formula is worked out by the service alone.
    value: typeof value === "string" && value.startsWith("=") ? null : value,
  };
}

function readEntityFile(file: string, text: string, faults: Fault[]): readonly [string, Entity] | null {
  const read = readTree(file, text);
  if ("fault" in read) {
    faults.push(read.fault);
    return null;
  }
  const bare = basename(file).replace(/(?:\.mcs)?\.ya?ml$/i, "");
  const entity = readDefinition(new Fields(file, read.tree, faults), bare);
  return entity ? [bare.toLowerCase(), entity] : null;
}

const isFault = (read: object): read is Fault => "words" in read;

/** Loads an agent's folder: every file by itself, so that a bad one never takes a good one with it. Throws only where there is no folder. */
export function loadAgent(folder: string): LoadedAgent {
  const files = listFiles(folder);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const textOf = (pattern: RegExp): string => {
    const found = files.find((file) => pattern.test(file));
    return found ? read(found) : "";
  };
  const faults: Fault[] = [];
  const globals: [string, Value][] = [];
  const entities = new Map<string, Entity>();
  for (const file of files.filter(isVariable)) {
    const found = readVariableFile(file, read(file));
    if (isFault(found)) faults.push(found);
    else globals.push([found.name, found.value]);
  }
  for (const file of files.filter(isEntity)) {
    const found = readEntityFile(file, read(file), faults);
    if (found) entities.set(...found);
  }
  const topics = files
    .filter((file) => isTopicPath(file) || !(isVariable(file) || isEntity(file) || isOther(file)))
    .map((file) => ({ file, read: withFile(readTopic(topicFile(file), read(file), entities), file) }));
  const settings = textOf(/(?:^|\/)settings(?:\.mcs)?\.ya?ml$/i);
  const about = textOf(/(?:^|\/)agent\.mcs\.ya?ml$/i);
  const shape = findShape(files);
  const schemaName = readSetting("settings", settings, "schemaName") || basename(resolve(folder));
  return {
    agent: {
      name:
        readSetting("agent", about, "mcs.metadata", "componentName") ||
        readSetting("settings", settings, "name") ||
        schemaName,
      schemaName,
      topics: topics.flatMap(({ read: one }): Topic[] => (one.kind === "topic" ? [one.topic] : [])),
      globals: Object.fromEntries(globals) satisfies FxRecord,
    },
    shape,
    harness: findHarness(shape, settings),
    topics,
    faults,
    generative: /GenerativeActionsEnabled["']?\s*:\s*true/i.test(settings),
    files,
  };
}

/** Faults and topics carry the path the person sees. */
function withFile(read: ReadTopic, file: string): ReadTopic {
  if (read.kind === "refused") return { ...read, faults: read.faults.map((fault) => ({ ...fault, file })) };
  return read.kind === "topic" ? { ...read, topic: { ...read.topic, file } } : read;
}
