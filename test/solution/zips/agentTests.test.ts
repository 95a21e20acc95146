import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readBuildConfig, root } from "#build";
import { readAgent, writeZip } from "#pack";
import { verifyZip } from "#verify";
import { decode } from "#support/solution";

const bot = "wml_TeaHouseAgent";
const folder = mkdtempSync(join(tmpdir(), "warmline-tests-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound: Readonly<Record<string, string>> = {
  "questions1.set.yml": 'kind: "EvaluationSet"\ngraders:\n  - kind: "ContainsAllGrader"\n',
  "questions1.data.yml": 'kind: "EvaluationData"\nrows:\n  - input: "Are you open?"\n',
  "talks1.set.yml": 'kind: "EvaluationSet"\n',
  "talks1.a-person.yml": `kind: "MultiTurnEvaluationCase"\nexpectedExecutionSteps:\n  - kind: "ExpectedTopicTriggeredStep"\n    schemaName: "${bot}.topic.Escalate"\n`,
};

function packed(files: Readonly<Record<string, string>>): Uint8Array {
  const at = mkdtempSync(join(folder, "tests-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  return writeZip(readAgent(resolve(root, "test/fixtures/agent"), readBuildConfig(), at), false);
}

/** Test components of a zip: name, what they are part of, and the first line of what they hold. */
function listTests(zip: Uint8Array) {
  const files = unzipSync(zip);
  return Object.entries(files)
    .filter(([path, bytes]) => path.endsWith("/botcomponent.xml") && decode(bytes).includes("<componenttype>19<"))
    .map(([path, bytes]) => {
      const xml = decode(bytes);
      const data = decode(files[path.replace("botcomponent.xml", "data")] ?? strToU8(""));
      const parent = /<parentbotcomponentid>\s*<schemaname>([^<]+)/.exec(xml)?.[1] ?? null;
      return { key: path.split("/")[1] ?? "", xml, name: /<name>([^<]+)/.exec(xml)?.[1], parent, data };
    });
}

describe("tests that travel with an agent", () => {
  it("are components of type 19 in the category Testing, cases below their set, and the zip is sound", () => {
    const zip = packed(sound);
    const tests = listTests(zip);
    const keys = new Map(tests.map(({ name, key }) => [name, key]));
    expect(tests.map(({ name, parent }) => [name, parent]).sort()).toEqual([
      ["questions1", null],
      ["questions1.data", keys.get("questions1")],
      ["talks1", null],
      ["talks1.a-person", keys.get("talks1")],
    ]);
    for (const { key, xml, data } of tests) {
      expect(key).toMatch(/^mspva_[0-9a-f]{8}-[0-9a-f-]{27}$/);
      expect(xml).toContain("<category>Testing</category>");
      expect(data).toMatch(/^kind: "(?:EvaluationSet|EvaluationData|MultiTurnEvaluationCase)"/);
    }
    expect(verifyZip(zip)).toEqual([]);
    expect(packed(sound)).toEqual(zip);
  });

  it("stay out of the zip where no folder is named", () => {
    const plain = writeZip(readAgent(resolve(root, "test/fixtures/agent"), readBuildConfig()), false);
    expect(listTests(plain)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ["a folder without a set", { "talks1.a.yml": sound["talks1.a-person.yml"] ?? "" }, /it holds no test set/],
    [
      "a set that is something else",
      { ...sound, "talks1.set.yml": "kind: AdaptiveDialog\n" },
      /talks1\.set\.yml: its kind is AdaptiveDialog, and EvaluationSet is expected here/,
    ],
    ["a case that is no YAML", { ...sound, "talks1.b.yml": "kind: [" }, /talks1\.b\.yml: this is no YAML/],
    ["a case without a kind", { ...sound, "talks1.b.yml": "rows: []\n" }, /talks1\.b\.yml: its kind is not said/],
  ])("are refused in words: %s", (_name, files, words) => {
    expect(() => packed(files)).toThrow(words);
  });

  it("are looked at by the rehearsal: a set and a topic that are not there are named", () => {
    const zip = unzipSync(packed(sound));
    const [first] = listTests(zipSync(zip)).filter(({ parent }) => parent !== null && parent !== undefined);
    const gone = Object.fromEntries(
      Object.entries(zip).filter(([path]) => !path.startsWith(`botcomponents/${first?.parent ?? ""}/`)),
    );
    const say = (bytes: Uint8Array): string =>
      verifyZip(bytes)
        .map(({ words }) => words)
        .join("\n");
    expect(say(zipSync(gone))).toContain(`it belongs to the component ${first?.parent ?? ""}, which is not in the zip`);
    const other = sound["talks1.a-person.yml"]?.replace("topic.Escalate", "topic.Gone") ?? "";
    expect(say(packed({ ...sound, "talks1.a-person.yml": other }))).toContain(
      `it expects the topic ${bot}.topic.Gone, which is not in the zip`,
    );
  });
});
