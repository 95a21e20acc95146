import { type Fault, Fields, readTree } from "#local/agent/yaml";
import type { ReadContext } from "./actionKind";
import type { Entities } from "./entity";
import { type NodeUse, type Program, writeProgram } from "./program";
import { readTrigger, type Trigger } from "./trigger";

/** A topic as it is run. */
export type Topic = {
  /** The file's name without its ending, which is the end of its schema name. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly file: string;
  readonly trigger: Trigger;
  readonly program: Program;
  /** It ends every topic that runs when it begins. */
  readonly cancelsOthers: boolean;
  readonly uses: readonly NodeUse[];
  readonly goesTo: readonly { readonly topic: string; readonly line: number }[];
};

export type ReadTopic =
  | { readonly kind: "topic"; readonly topic: Topic }
  /** A task or another component that is no topic: nothing to run. */
  | { readonly kind: "other"; readonly component: string }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] };

const components = [
  "TaskDialog",
  "KnowledgeSourceConfiguration",
  "GptComponentMetadata",
  "Variable",
  "ExternalTriggerConfiguration",
];

const bareName = (file: string): string => (file.split("/").at(-1) ?? file).replace(/(?:\.mcs)?\.ya?ml$|\.data$/i, "");

function findBegin(fields: Fields): Fields | null {
  const begin = fields.map("beginDialog") ?? fields.maps("triggers")[0] ?? null;
  if (!begin) fields.refuse('"beginDialog" is missing: nothing starts this topic.');
  return begin;
}

/** Why a file is no topic; "" where it is one. */
function whyNoTopic(kind: string): string {
  if (kind === "AdaptiveDialog") return "";
  return kind === "" ? '"kind" is missing: this is no topic.' : `"${kind}" is no topic. Supported is AdaptiveDialog.`;
}

function nameTopic(
  fields: Fields,
  file: string,
  trigger: Trigger,
): Pick<Topic, "name" | "displayName" | "description"> {
  const about = fields.map("mcs.metadata");
  const name = bareName(file);
  return {
    name,
    displayName: about?.text("componentName") || trigger.displayName || name,
    description: fields.text("modelDescription") || about?.text("description") || "",
  };
}

function readDialog(fields: Fields, file: string, entities: Entities, faults: Fault[]): Topic | null {
  const begin = findBegin(fields);
  if (!begin) return null;
  const context: ReadContext = { entities, goesTo: [], faults };
  const trigger = readTrigger(begin);
  const program = writeProgram(begin.maps("actions"), context);
  return {
    ...nameTopic(fields, file, trigger),
    file,
    trigger,
    program,
    cancelsOthers: fields.text("startBehavior").endsWith("CancelOtherTopics"),
    uses: program.uses,
    goesTo: context.goesTo,
  };
}

/** Reads a topic from the text of its file. Refuses with every fault's place; never throws. */
export function readTopic(file: string, text: string, entities: Entities): ReadTopic {
  const read = readTree(file, text);
  if ("fault" in read) return { kind: "refused", faults: [read.fault] };
  const faults: Fault[] = [];
  const fields = new Fields(file, read.tree, faults);
  const kind = fields.text("kind");
  if (faults.length === 0 && components.includes(kind)) return { kind: "other", component: kind };
  const why = whyNoTopic(kind);
  if (faults.length === 0 && why !== "") fields.refuse(why, fields.lineOf("kind"));
  const topic = faults.length === 0 ? readDialog(fields, file, entities, faults) : null;
  return topic && faults.length === 0 ? { kind: "topic", topic } : { kind: "refused", faults };
}
