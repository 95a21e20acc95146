import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listControls, readBuildConfig, root } from "#build";

/**
 * What pcf-scripts finds wrong with the entries of controls, by their names. It reads every type package it sees from where it stands, a
 * dozen seconds of them: the build leaves this check out, and here it stands where there are none.
 */
function findFaults(entries: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const program = `
    const { ValidateCode } = require(${JSON.stringify(resolve(root, "node_modules/pcf-scripts/sourceCodeValidator.js"))});
    const found = Object.entries(${JSON.stringify(entries)}).map(([name, path]) => {
      const said = [];
      const hear = { push: ({ message }) => said.push(message), pushA: ({ message }) => said.push(message) };
      return [name, ValidateCode(hear, path, name) ? said : [...said, "refused"]];
    });
    console.log(JSON.stringify(Object.fromEntries(found)));
  `;
  const empty = mkdtempSync(join(tmpdir(), "warmline-entries-"));
  try {
    const said = execFileSync(process.execPath, ["-e", program], { cwd: empty, encoding: "utf8" });
    return JSON.parse(said) as Readonly<Record<string, readonly string[]>>;
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

describe("the entry of a control", () => {
  it("exports one class, of the name in its manifest", () => {
    const config = readBuildConfig();
    const names = [config.library, ...listControls(config)];
    const entries = Object.fromEntries(names.map((name) => [name, resolve(root, `controls/${name}/index.ts`)]));
    expect(findFaults(entries)).toEqual(Object.fromEntries(names.map((name) => [name, []])));
  });

  it("is refused when it exports more, or another", () => {
    const folder = mkdtempSync(join(tmpdir(), "warmline-entry-"));
    try {
      const write = (name: string, text: string): string => {
        writeFileSync(join(folder, `${name}.ts`), text);
        return join(folder, `${name}.ts`);
      };
      const faults = findFaults({
        Two: write("Two", "export class Two {}\nexport const more = 1;\n"),
        Other: write("Other", "export class Another {}\n"),
      });
      expect(faults.Two).toContain("refused");
      expect(faults.Other).toContain("refused");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
