import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "#build";
import { writeBillOfMaterials, writeDeploymentSettings } from "#pack";
import { aSolution } from "#support/solution";

describe("the deployment-settings file", () => {
  const agent = { schemaName: "wml_Tea", name: "Tea house", language: 1033, generative: false, components: [] };
  const solutions = [aSolution(), aSolution({ uniqueName: "WarmlineAgent", variables: [], agents: [agent] })];

  it("holds the values that are known, and leaves out what has none, for an empty one breaks the import", () => {
    expect(JSON.parse(writeDeploymentSettings(solutions, {}))).toEqual({
      EnvironmentVariables: [],
      ConnectionReferences: [],
      CopilotAgents: [],
    });
    expect(JSON.parse(writeDeploymentSettings(solutions, { wml_Shelf: "{}", "Tea house": "a group" }))).toEqual({
      EnvironmentVariables: [{ SchemaName: "wml_Shelf", Value: "{}" }],
      ConnectionReferences: [],
      CopilotAgents: [{ AadGroupId: "a group", Name: "Tea house" }],
    });
    expect(JSON.parse(writeDeploymentSettings(solutions, { wml_Shelf: " " })).EnvironmentVariables).toEqual([]);
  });

  it("is refused for a name that no solution has", () => {
    expect(() => writeDeploymentSettings(solutions, { wml_Shell: "{}" })).toThrow(/wml_Shell: no solution has/);
  });
});

describe("the bill of materials", () => {
  const bom = JSON.parse(writeBillOfMaterials("0.1.0")) as {
    readonly components: readonly { readonly name: string; readonly version: string; readonly "bom-ref": string }[];
  };

  it("has every dependency that ships, and no development dependency", () => {
    const own = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const listed = new Map(bom.components.map(({ name, version }) => [name, version]));
    for (const [name, version] of Object.entries(own.dependencies))
      expect([name, listed.get(name)]).toEqual([name, version]);
    expect(["jest", "esbuild", "pcf-scripts"].filter((name) => listed.has(name))).toEqual([]);
    expect(Object.keys(own.devDependencies)).toContain("pcf-scripts");
  });

  it("names each once, and is the same every time", () => {
    const refs = bom.components.map((one) => one["bom-ref"]);
    expect(new Set(refs).size).toBe(refs.length);
    expect(writeBillOfMaterials("0.1.0")).toBe(writeBillOfMaterials("0.1.0"));
  });
});
