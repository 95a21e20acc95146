import { readTree, toPlain } from "#local/agent/yaml";
import { isRecord, readField, toText } from "#local/agent/powerFx";

/** How an agent lies on disk, by the names of the authoring tool; "unknown" where nothing tells. */
export type DiskShape = "Classic" | "CliCopilot" | "solution" | "unknown";

/** What runs an agent: the standard harness runs topics; the others have none. */
export type Harness = "standard" | "Copilot" | "Customer Conversation" | "unknown";

export function findShape(files: readonly string[]): DiskShape {
  const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));
  if (has(/(?:^|\/)agent\.sync\.ya?ml$/) || has(/(?:^|\/)(?:behaviors|capabilities)\//)) return "CliCopilot";
  if (has(/(?:^|\/)botcomponents\/[^/]{1,200}\/data$/)) return "solution";
  return has(/(?:^|\/)topics\//) || has(/(?:^|\/)agent\.mcs\.ya?ml$/) ? "Classic" : "unknown";
}

/** What settings say of the harness: a template or recogniser of its own. */
export function findHarness(shape: DiskShape, settings: string): Harness {
  if (/cliagent-|CLI(?:Copilot|Agent)Recognizer/i.test(settings) || shape === "CliCopilot") return "Copilot";
  if (/customer-?(?:conversation|assist)/i.test(settings)) return "Customer Conversation";
  return shape === "unknown" ? "unknown" : "standard";
}

/** A value of a file by its path of names; "" where there is none or the file cannot be read. */
export function readSetting(file: string, text: string, ...names: readonly string[]): string {
  const read = readTree(file, text);
  if ("fault" in read) return "";
  let value = toPlain(read.tree);
  for (const name of names) value = isRecord(value) ? readField(value, name) : null;
  return toText(value);
}
