import Ajv from "ajv";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { root } from "#build";
import { writeEvaluationSets } from "#local/agent/exchange";
import { readTests } from "#local/agent/tests";

/** The published schema of the authoring format, where it is at hand. */
const published = resolve(root, "../shared/data/copilot-studio/bot.schema.yaml-authoring.json");
const whenPresent = existsSync(published) ? describe : describe.skip;

type Schema = { definitions: Record<string, { type?: unknown }> };

/** Four definitions of the published schema name a type that JSON Schema does not have. */
function patch(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(patch);
  if (typeof value !== "object" || value === null) return value;
  const known = ["string", "number", "integer", "boolean", "object", "array", "null"];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => !(name === "type" && typeof one === "string" && !known.includes(one)))
      .map(([name, one]) => [name, patch(one)]),
  );
}

whenPresent("the agent's files and the published schema", () => {
  const agent = resolve(root, "solution/agent");
  const schema = existsSync(published) ? (patch(JSON.parse(readFileSync(published, "utf8"))) as Schema) : null;
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
  if (schema) ajv.addSchema({ ...schema, $id: "bot" });
  const kinds = new Map<string, ReturnType<typeof ajv.compile>>();
  const validate = (kind: string) => {
    const known = kinds.get(kind) ?? ajv.compile({ $ref: `bot#/definitions/${kind}` });
    kinds.set(kind, known);
    return known;
  };
  const files = ["topics", "variables", "knowledge"].flatMap((folder) =>
    readdirSync(join(agent, folder)).map((name) => `${folder}/${name}`),
  );

  it("sets of test cases fit it", () => {
    const { cases } = readTests(join(agent, "tests"));
    for (const { name, text } of writeEvaluationSets(cases, "wml_WarmlineAgent").files) {
      const content = parse(text);
      const check = validate(content.kind);
      void check(content);
      expect([name, check.errors ?? []]).toEqual([name, []]);
    }
  });

  it.each([...files, "agent.mcs.yml"])("%s fits it", (file) => {
    const { "mcs.metadata": _about, ...content } = parse(readFileSync(join(agent, file), "utf8"));
    const check = validate(content.kind);
    void check(content);
    expect(check.errors ?? []).toEqual([]);
  });
});
