import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse, parseDocument } from "yaml";
import type { BuildConfig } from "#build";
import { readTests } from "./readTests";
import { startSolution } from "./readWorkspace";
import { type AgentComponent, PackError, type Refusal, type Solution, type Variable } from "./solution";

/** What is read of settings.mcs.yml. */
type Settings = {
  readonly schemaName?: string;
  readonly name?: string;
  readonly language?: number;
  readonly authenticationMode?: string;
  readonly configuration?: {
    readonly settings?: { readonly GenerativeActionsEnabled?: boolean };
    readonly aISettings?: { readonly useModelKnowledge?: boolean; readonly contentModeration?: string };
  };
};

type Listed = Variable & { readonly value?: unknown };

const ending = ".mcs.yml";

/** The folders of the authoring format, with the kind of component in each. */
const folders = [
  { folder: "topics", kind: "topic", type: 9 },
  { folder: "variables", kind: "GlobalVariableComponent", type: 12 },
  { folder: "knowledge", kind: "knowledge", type: 16 },
] as const;

/** A component's YAML without what belongs to the authoring format alone, and its name and description, which stood there. */
function readComponent(path: string, text: string) {
  const document = parseDocument(text, { maxAliasCount: 0 } as object);
  const [fault] = document.errors;
  if (fault) throw new PackError([{ place: path, words: `this is no YAML: ${fault.message.split("\n", 1)[0] ?? ""}` }]);
  const about = document.get("mcs.metadata") as { toJSON?: () => unknown } | undefined;
  const { componentName = "", description = "" } = (about?.toJSON?.() ?? {}) as Record<string, string | undefined>;
  document.delete("mcs.metadata");
  return { name: componentName, description, data: document.toString({ lineWidth: 0 }) };
}

function readComponents(folder: string, schemaName: string): readonly AgentComponent[] {
  return folders.flatMap(({ folder: kindFolder, kind, type }) => {
    const at = join(folder, kindFolder);
    const files = existsSync(at) ? readdirSync(at).filter((name) => name.endsWith(ending)) : [];
    return files.sort().map((file) => {
      const plain = file.slice(0, -ending.length);
      const read = readComponent(`${kindFolder}/${file}`, readFileSync(join(at, file), "utf8"));
      return { ...read, name: read.name || plain, schemaName: `${schemaName}.${kind}.${plain}`, type };
    });
  });
}

/** What must not leave the organisation it was made in, or was decided otherwise (docs/decisions/015). */
function refuseSettings(text: string, { authenticationMode, configuration, schemaName }: Settings): readonly Refusal[] {
  const place = "settings.mcs.yml";
  const refusals: Refusal[] = [];
  if (/synchronizationstatus/i.test(text))
    refusals.push({ place, words: "it carries synchronizationstatus: another organisation's state of publishing." });
  if (authenticationMode !== "None")
    refusals.push({
      place,
      words: `authenticationMode is ${authenticationMode ?? "not set"}: customers would have to sign in.`,
    });
  if (configuration?.aISettings?.useModelKnowledge !== false)
    refusals.push({ place, words: "useModelKnowledge is not false: the agent would answer from what no source says." });
  if (!schemaName) refusals.push({ place, words: "it names no schemaName." });
  return refusals;
}

/** The agent's environment variables (environmentvariables.yml, a list); a value in it is refused. */
function readVariables(folder: string): readonly Variable[] {
  const path = join(folder, "environmentvariables.yml");
  const listed = existsSync(path) ? ((parse(readFileSync(path, "utf8")) as readonly Listed[] | null) ?? []) : [];
  const valued = listed.filter(({ value }) => value !== undefined);
  if (valued.length > 0) {
    throw new PackError(
      valued.map(({ schemaName }) => ({
        place: `environmentvariables.yml, ${schemaName}`,
        words: "it has a value. Values are each organisation's own and do not travel.",
      })),
    );
  }
  return listed.map(({ schemaName, displayName, description = "", type, initial = "" }) => ({
    schemaName,
    displayName,
    description,
    type,
    initial,
  }));
}

/**
 * The solution WarmlineAgent, from an agent in Copilot Studio's authoring format, with its tests where a folder of them is named
 * (`readTests.ts`). Throws PackError for what cannot travel.
 */
export function readAgent(folder: string, config: BuildConfig, tests: string | null = null): Solution {
  const text = readFileSync(join(folder, "settings.mcs.yml"), "utf8");
  const settings = (parse(text) ?? {}) as Settings;
  const refusals = refuseSettings(text, settings);
  if (refusals.length > 0) throw new PackError(refusals);
  const { schemaName = "", name = schemaName, language = 1033, configuration } = settings;
  const instructions = readComponent("agent.mcs.yml", readFileSync(join(folder, "agent.mcs.yml"), "utf8"));
  return {
    ...startSolution(config),
    uniqueName: "WarmlineAgent",
    displayName: "Warmline agent",
    description: "A Copilot Studio agent that hands conversations over to Warmline with their context.",
    variables: readVariables(folder),
    agents: [
      {
        schemaName,
        name,
        language,
        generative: configuration?.settings?.GenerativeActionsEnabled === true,
        moderation: configuration?.aISettings?.contentModeration,
        components: [
          ...readComponents(folder, schemaName),
          { ...instructions, name, schemaName: `${schemaName}.gpt.default`, type: 15 },
          ...(tests === null ? [] : readTests(tests, schemaName)),
        ],
      },
    ],
  };
}
