import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { readBuildConfig, root } from "#build";
import { componentId, contentPath, readAgent, type Solution, writeZip } from "#pack";
import { aControl, aSolution, decode, encode } from "#support/solution";

const unpack = (solution: Solution, managed = false): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(writeZip(solution, managed))).map(([path, bytes]) => [path, decode(bytes)]),
  );

/** Paths whose content differs between two zips. */
function differences(one: Record<string, string>, other: Record<string, string>): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
}

describe("a solution zip", () => {
  it("has the same bytes every time it is packed", () => {
    expect(Buffer.compare(writeZip(aSolution(), false), writeZip(aSolution(), false))).toBe(0);
  });

  it("changes in the entries that hold what was changed, and in no other", () => {
    const words = { "control.name": "Kettles", "control.description": "Shows a kettle" };
    const [shelf] = aSolution().controls;
    if (!shelf) throw new Error("no control");
    const changed = aSolution({ controls: [shelf, aControl("Kettle", { 1033: words }, "wml_Warmline.Shelf")] });
    expect(differences(unpack(aSolution()), unpack(changed))).toEqual([
      "Controls/wml_Warmline.Kettle/strings/Kettle.1033.resx",
    ]);
  });

  it("is the same managed and unmanaged, but for the digit that says so", () => {
    const [unmanaged, managed] = [unpack(aSolution()), unpack(aSolution(), true)];
    expect(differences(unmanaged, managed)).toEqual(["solution.xml"]);
    expect(managed["solution.xml"]).toBe(
      unmanaged["solution.xml"]?.replace("<Managed>0</Managed>", "<Managed>1</Managed>"),
    );
  });

  it("names its parts as server exports do: forward slashes, the manifests first, the content types last", () => {
    const paths = Object.keys(unpack(aSolution()));
    expect([paths[0], paths[1], paths[paths.length - 1]]).toEqual([
      "customizations.xml",
      "solution.xml",
      "[Content_Types].xml",
    ]);
    expect(paths).toContain("appactions/wml__OpenWarmline!incident!0/appaction.xml");
    expect(paths).toContain("environmentvariabledefinitions/wml_Shelf/environmentvariabledefinition.xml");
    expect(paths.filter((path) => path.includes("\\"))).toEqual([]);
  });

  it("has a byte order mark and a declaration in the content types alone", () => {
    const zip = unzipSync(writeZip(aSolution(), false));
    const marked = Object.entries(zip).filter(([, bytes]) => bytes[0] === 0xef);
    expect(marked.map(([path]) => path)).toEqual(["[Content_Types].xml"]);
    expect(decode(zip["solution.xml"] ?? encode(""))).toMatch(/^<ImportExportXml /);
  });

  it("gives each part without an ending a content type of its own", () => {
    const types = unpack(aSolution())["[Content_Types].xml"] ?? "";
    expect(types).toContain(`<Override PartName="/${contentPath("wml_/desk.html")}"`);
    expect(types).toContain('<Default Extension="js"');
  });

  it("names roles, web resources and controls as roots, and nothing else", () => {
    const roots = [...(unpack(aSolution())["solution.xml"] ?? "").matchAll(/<RootComponent type="(\d+)"/g)];
    expect(roots.map(([, type]) => type)).toEqual(["20", "20", "20", "61", "61", "66", "66"]);
  });

  it("lets a command find its script by the id the script has", () => {
    const zip = unpack(aSolution());
    const id = componentId("webresource", "wml_/openDesk.js");
    expect(zip["appactions/wml__OpenWarmline!incident!0/appaction.xml"]).toContain(
      `<webresourceid>${id}</webresourceid>`,
    );
    expect(zip["customizations.xml"]).toContain(`<WebResourceId>{${id}}</WebResourceId>`);
  });

  it("writes what people wrote as text, whatever it holds", () => {
    const zip = unpack(aSolution({ description: 'Tea & "cake" <now>\u0001' }));
    expect(zip["solution.xml"]).toContain('description="Tea &amp; &quot;cake&quot; &lt;now&gt;"');
  });
});

describe("an agent's zip", () => {
  const zip = unpack(readAgent(resolve(root, "test/fixtures/agent"), readBuildConfig()));
  const bot = "wml_TeaHouseAgent";

  it("has no root components", () => {
    expect(zip["solution.xml"]).toContain("<RootComponents />");
  });

  it("holds topics, variables, knowledge and instructions under Dataverse's codes", () => {
    const types = Object.entries(zip)
      .filter(([path]) => path.endsWith("/botcomponent.xml"))
      .map(([path, text]) => [path.split("/")[1], /<componenttype>(\d+)/.exec(text)?.[1]]);
    expect(types).toEqual([
      [`${bot}.topic.Escalate`, "9"],
      [`${bot}.topic.Greeting`, "9"],
      [`${bot}.GlobalVariableComponent.Product`, "12"],
      [`${bot}.knowledge.Library`, "16"],
      [`${bot}.gpt.default`, "15"],
    ]);
  });

  it("keeps what belongs to the authoring format out of the data", () => {
    expect(zip[`botcomponents/${bot}.topic.Greeting/data`]).toMatch(/^kind: AdaptiveDialog\n/);
    expect(zip[`botcomponents/${bot}.topic.Greeting/botcomponent.xml`]).toContain("<name>Greeting</name>");
  });

  it("asks nobody to sign in, answers from no model's knowledge and is not published by the import", () => {
    expect(zip[`bots/${bot}/bot.xml`]).toContain("<authenticationmode>1</authenticationmode>");
    const configuration = JSON.parse(zip[`bots/${bot}/configuration.json`] ?? "{}");
    expect(configuration).toMatchObject({ publishOnImport: false, aISettings: { useModelKnowledge: false } });
  });

  it("links what uses an environment variable with its definition", () => {
    expect(zip["Assets/botcomponent_environmentvariabledefinitionset.xml"]).toContain(
      `botcomponentid.schemaname="${bot}.knowledge.Library" environmentvariabledefinitionid.schemaname="wml_TeaHouseLibrary"`,
    );
    expect(zip["environmentvariabledefinitions/wml_TeaHouseLibrary/environmentvariabledefinition.xml"]).toContain(
      "<type>100000000</type>",
    );
  });
});
