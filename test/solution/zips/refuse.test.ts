import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readBuildConfig, root } from "#build";
import { findRefusals, findTwins, PackError, readAgent, readWorkspace, type Solution, writeZip } from "#pack";
import { aControl, aSolution, encode } from "#support/solution";

const said = (changed: Partial<Solution>): readonly string[] =>
  findRefusals(aSolution(changed)).map(({ place, words }) => `${place}: ${words}`);

const kettle = { "control.name": "Kettle", "control.description": "Shows a kettle" };
const resource = { name: "wml_/a.js", displayName: "A", type: 3, content: encode("") };
const [variable] = aSolution().variables;
if (!variable) throw new Error("no variable");

const anAgent = (changed: Partial<Solution["agents"][number]>): Partial<Solution> => ({
  agents: [{ schemaName: "wml_Tea", name: "Tea", language: 1033, generative: false, components: [], ...changed }],
});

const aTopic = (schemaName: string, data = "kind: AdaptiveDialog") =>
  ({ schemaName, name: "A topic", description: "", type: 9, data }) as const;

describe("packing refuses, with the place,", () => {
  it("nothing of a sound solution", () => {
    expect(said({})).toEqual([]);
  });

  it("a web resource above five megabytes", () => {
    const large = { ...resource, content: new Uint8Array(5_000_001) };
    expect(said({ commands: [], webResources: [large] })).toEqual([
      "web resource wml_/a.js: it has 5000001 bytes; an organisation takes 5000000 unless it was set higher.",
    ]);
  });

  it("a word the manifest names and no language has", () => {
    expect(said({ controls: [aControl("Kettle", { 1033: { "control.name": "Kettle" } })] })).toEqual([
      'control wml_Warmline.Kettle, ControlManifest.xml: "control.description" has no words in language 1033.',
    ]);
  });

  it("a word that is missing or empty in one language", () => {
    const german = { "control.name": " ", "control.description": "Zeigt einen Kessel" };
    const controls = [aControl("Kettle", { 1033: kettle, 1031: german })];
    expect(said({ controls, languages: [1033, 1031] })).toEqual([
      'control wml_Warmline.Kettle, strings/Kettle.1031.resx: "control.name" has no words in language 1031: add it in German. English: "Kettle".',
    ]);
  });

  it("a language without a file of words", () => {
    const controls = [aControl("Kettle", { 1033: kettle })];
    expect(said({ controls, languages: [1033, 1041] })).toEqual([
      "control wml_Warmline.Kettle, strings/Kettle.1041.resx: the file is missing, or not named in the manifest.",
    ]);
  });

  it("a name with other signs", () => {
    expect(said(anAgent({ components: [aTopic("wml_Tea.topic.Refunds, returns")] }))).toEqual([
      expect.stringMatching(/^agent component wml_Tea\.topic\.Refunds, returns: the name has signs other than/),
    ]);
  });

  it("a name above a hundred characters", () => {
    const schemaName = `wml_${"a".repeat(97)}`;
    expect(said({ variables: [{ ...variable, schemaName }] })).toEqual([
      `environment variable ${schemaName}: the name has 101 characters; Dataverse takes 100.`,
    ]);
  });

  it("an agent whose name does not fit Omnichannel", () => {
    expect(said(anAgent({ name: "The agent of the tea house in the harbour" }))[0]).toMatch(
      /^agent wml_Tea: its name has 41 characters; with more than 30/,
    );
  });

  it("a component with more YAML than Dataverse keeps", () => {
    expect(said(anAgent({ components: [aTopic("wml_Tea.topic.Long", "x".repeat(1_048_577))] }))[0]).toMatch(
      /^agent component wml_Tea\.topic\.Long: its YAML has 1048577 characters/,
    );
  });

  it("another publisher's prefix", () => {
    expect(said({ commands: [], webResources: [{ ...resource, name: "new_/a.js" }] })[0]).toMatch(
      /^web resource new_\/a\.js: the name does not begin with wml_, the prefix of the publisher Warmline/,
    );
  });

  it("a command whose script is not in the solution", () => {
    expect(said({ webResources: [resource] })).toEqual([
      "command wml__OpenWarmline: it calls wml_/openDesk.js, which is no web resource of this solution.",
    ]);
  });

  it("one name in two solutions", () => {
    const other = aSolution({ uniqueName: "Other", controls: [], commands: [], variables: [variable] });
    expect(findTwins([aSolution(), other])).toEqual([
      {
        place: `environment variable ${variable.schemaName}`,
        words: "it is in WarmlineWorkspace and in Other; it can be in one.",
      },
    ]);
  });

  it("all of it at once: no zip is written where anything is refused", () => {
    expect(() => writeZip(aSolution({ webResources: [] }), false)).toThrow(PackError);
  });
});

describe("reading refuses, with the place,", () => {
  const folder = mkdtempSync(join(tmpdir(), "warmline-pack-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const config = { ...readBuildConfig(), library: "Shelf", controls: ["Kettle"], datasetControls: [] };

  it("a control that pcf.config.json does not name, and one that is not built", () => {
    for (const name of ["Shelf", "Stranger"]) mkdirSync(join(folder, "out/controls", name), { recursive: true });
    expect(() => readWorkspace(join(folder, "out"), config)).toThrow(
      /out\/controls\/Stranger: this control is not named in pcf\.config\.json\.\n {2}pcf\.config\.json: it names the control Kettle, which is not built/,
    );
  });

  it("a file Dataverse has no web resources of", () => {
    for (const name of ["Shelf", "Kettle"]) mkdirSync(join(folder, "web/controls", name), { recursive: true });
    mkdirSync(join(folder, "web/webresources/wml_"), { recursive: true });
    writeFileSync(join(folder, "web/webresources/wml_/song.mp3"), "");
    expect(() => readWorkspace(join(folder, "web"), config)).toThrow(
      /out\/webresources\/wml_\/song\.mp3: Dataverse has no web resources of this kind/,
    );
  });

  /** The sample agent with one file changed. */
  function changeAgent(name: string, file: string, change: (text: string) => string): () => Solution {
    const at = join(folder, name);
    cpSync(resolve(root, "test/fixtures/agent"), at, { recursive: true });
    writeFileSync(join(at, file), change(readFileSync(join(at, file), "utf8")));
    return () => readAgent(at, config);
  }

  it.each([
    [
      "the value of an environment variable",
      "environmentvariables.yml",
      (text: string) => `${text}  value: https://tea.example/library\n`,
      /environmentvariables\.yml, wml_TeaHouseLibrary: it has a value/,
    ],
    [
      "another organisation's state of publishing",
      "settings.mcs.yml",
      (text: string) => `${text}synchronizationStatus: "{}"\n`,
      /settings\.mcs\.yml: it carries synchronizationstatus/,
    ],
    [
      "an agent that asks customers to sign in",
      "settings.mcs.yml",
      (text: string) => text.replace("authenticationMode: None", "authenticationMode: Integrated"),
      /settings\.mcs\.yml: authenticationMode is Integrated/,
    ],
    [
      "an agent that answers from a model's knowledge",
      "settings.mcs.yml",
      (text: string) => text.replace("useModelKnowledge: false", "useModelKnowledge: true"),
      /settings\.mcs\.yml: useModelKnowledge is not false/,
    ],
    [
      "YAML that is none",
      "topics/Greeting.mcs.yml",
      (text: string) => `${text}\n  - [unclosed`,
      /topics\/Greeting\.mcs\.yml: this is no YAML/,
    ],
  ])("%s", (name, file, change, words) => {
    expect(changeAgent(name.replace(/\W/g, "-"), file, change)).toThrow(words);
  });
});
