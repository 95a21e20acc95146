import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { componentId } from "./names";
import { type AgentComponent, PackError, type Refusal } from "./solution";

const setEnding = ".set.yml";
const kindsOfCases = ["EvaluationData", "MultiTurnEvaluationCase"];

/** Copilot Studio names test components after an id, not after what they hold. */
const nameOf = (agent: string, file: string): string => `mspva_${componentId("test", `${agent}/${file}`)}`;

/** Why a file is no test component of this kind; null where it is one. */
function refuseTest(place: string, text: string, kinds: readonly string[]): Refusal | null {
  const document = parseDocument(text, { maxAliasCount: 0 } as object);
  const [fault] = document.errors;
  if (fault) return { place, words: `this is no YAML: ${fault.message.split("\n", 1)[0] ?? ""}` };
  const named: unknown = document.get("kind");
  const kind = typeof named === "string" ? named : "not said";
  if (kinds.includes(kind)) return null;
  return { place, words: `its kind is ${kind}, and ${kinds.join(" or ")} is expected here.` };
}

/**
 * The test components in a folder, as `npm run agent -- export` writes them: `NAME.set.yml` is a set, every other `NAME.….yml` a part
 * of it. Throws PackError for what is none, and for a folder without a set.
 */
export function readTests(folder: string, agent: string): readonly AgentComponent[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yml")) : [];
  const sets = files.filter((name) => name.endsWith(setEnding)).sort();
  if (sets.length === 0) throw new PackError([{ place: folder, words: "it holds no test set (NAME.set.yml)." }]);
  const refusals: Refusal[] = [];
  const read = (file: string, kinds: readonly string[], parent?: string): AgentComponent => {
    const data = readFileSync(join(folder, file), "utf8");
    const refusal = refuseTest(file, data, kinds);
    if (refusal) refusals.push(refusal);
    const name = file.replace(/(?:\.set)?\.yml$/, "");
    const own = { schemaName: nameOf(agent, file), name, description: "", type: 19 as const, data };
    return parent === undefined ? own : { ...own, parent };
  };
  const components = sets.flatMap((set) => {
    const stem = set.slice(0, -setEnding.length);
    const cases = files.filter((name) => name !== set && name.startsWith(`${stem}.`)).sort();
    return [read(set, ["EvaluationSet"]), ...cases.map((file) => read(file, kindsOfCases, nameOf(agent, set)))];
  });
  if (refusals.length > 0) throw new PackError(refusals);
  return components;
}
