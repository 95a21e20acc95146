import { resolve } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readBuildConfig, root } from "#build";
import { componentId, contentPath, readAgent, type Solution, writeZip } from "#pack";
import { compareShapes, type Finding, verifyZip } from "#verify";
import { aSolution, decode, encode } from "#support/solution";

type Files = Record<string, string>;

const workspace = aSolution();
const agent = readAgent(resolve(root, "test/fixtures/agent"), readBuildConfig());

/** A sound zip with its files changed, packed again. */
function breakZip(solution: Solution, change: (files: Files) => void): Uint8Array {
  const files: Files = {};
  for (const [path, bytes] of Object.entries(unzipSync(writeZip(solution, false)))) files[path] = keepMark(bytes);
  change(files);
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encode(text)])));
}

/** A decoder drops a byte order mark; here it is kept. */
const keepMark = (bytes: Uint8Array): string => (bytes[0] === 0xef ? `\ufeff${decode(bytes)}` : decode(bytes));

const edit =
  (path: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const text = files[path] ?? "";
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to change in ${path}`);
    files[path] = changed;
  };
const drop =
  (path: string) =>
  (files: Files): void => {
    if (!(path in files)) throw new Error(`no ${path}`);
    delete files[path];
  };
const add =
  (path: string, text: string) =>
  (files: Files): void =>
    void (files[path] = text);

const say = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ place, words }) => `${place}: ${words}`);

const types = "[Content_Types].xml";
const kettle = "Controls/wml_Warmline.Kettle";
const command = "appactions/wml__OpenWarmline!incident!0/appaction.xml";
const variable = "environmentvariabledefinitions/wml_Shelf/environmentvariabledefinition.xml";
const bot = "wml_TeaHouseAgent";
const greeting = `botcomponents/${bot}.topic.Greeting`;
const script = componentId("webresource", "wml_/openDesk.js");
const page = contentPath("wml_/desk.html");

const rootOf = (type: number, name: string): string =>
  `<RootComponent type="${type}" schemaName="${name}" behavior="0" />`;

describe("verifying a solution zip", () => {
  it.each([
    ["a workspace", workspace, false],
    ["a managed workspace", workspace, true],
    ["an agent", agent, false],
  ])("finds nothing in %s that is sound", (_name, solution, managed) => {
    expect(verifyZip(writeZip(solution, managed))).toEqual([]);
  });

  it("finds nothing in a control of a view that is sound", () => {
    const dataset = '<data-set name="conversations" display-name-key="control.name" />';
    const ofView = edit(`${kettle}/ControlManifest.xml`, /<property [^>]+>/, dataset);
    expect(verifyZip(breakZip(workspace, ofView))).toEqual([]);
  });

  it.each<[string, (files: Files) => void, RegExp]>([
    ["no solution.xml", drop("solution.xml"), /^solution\.xml: it is missing/],
    [
      "a zip with its folder in it",
      (files) => {
        add("mine/customizations.xml", files["customizations.xml"] ?? "")(files);
        drop("customizations.xml")(files);
      },
      /^customizations\.xml: it is missing at the root; mine\/customizations\.xml was packed with its folder/,
    ],
    ["an unpacked tree", add("Other/Solution.xml", "<ImportExportXml />"), /^Other\/: this is an unpacked source tree/],
    ["no override", edit(types, /<Override [^>]+>/, ""), /WebResources\/wml_deskhtml.*gives it no content type/],
    ["no default for an ending", edit(types, /<Default Extension="js"[^>]+>/, ""), /bundle\.js: .*no content type/],
    [
      "an override for nothing",
      edit(types, "</Types>", '<Override PartName="/a/b" ContentType="x" /></Types>'),
      /gives a content type to a\/b, which is not in the zip/,
    ],
    ["a byte order mark", edit("solution.xml", /^/, "\ufeff"), /^solution\.xml: it begins with a byte order mark/],
    ["a declaration", edit("customizations.xml", /^/, "<?xml version='1.0'?>"), /begins with an XML declaration/],
    ["broken XML", edit("solution.xml", "</Version>", ""), /^solution\.xml: it is no well-formed XML/],
    [
      "a DOCTYPE",
      edit("customizations.xml", /^/, '<!DOCTYPE a [<!ENTITY b "c">]>'),
      /^customizations\.xml: it has a DOCTYPE/,
    ],
    ["a comma in a name", add(`${kettle}/strings/a,b.resx`, "<root/>"), /a,b\.resx: its name has a comma/],
    [
      "a value shipped",
      add("environmentvariabledefinitions/wml_Shelf/environmentvariablevalues.json", "{}"),
      /environmentvariablevalues\.json: it ships the value/,
    ],
    ["a version that is none", edit("solution.xml", "<Version>0.1.0.0", "<Version>one"), /the version is "one"/],
    [
      "Managed 2",
      edit("solution.xml", "<Managed>0", "<Managed>2"),
      /Managed is 2, which only unpacked source trees have/,
    ],
    [
      "no unique name",
      edit("solution.xml", "<UniqueName>WarmlineWorkspace", "<UniqueName>War mline"),
      /is no unique name/,
    ],
    [
      "Microsoft's prefix",
      edit("solution.xml", "<CustomizationPrefix>wml", "<CustomizationPrefix>mscrm"),
      /the publisher's prefix is "mscrm"/,
    ],
    [
      "a role that is no root",
      edit("solution.xml", /<RootComponent type="20"[^>]+>/, ""),
      /the security role .* is no root component/,
    ],
    [
      "a control that is no root",
      edit("solution.xml", rootOf(66, "wml_Warmline.Kettle"), ""),
      /the control wml_warmline\.kettle is no root/,
    ],
    [
      "a control that is put nowhere",
      edit(`${kettle}/ControlManifest.xml`, /<property [^>]+>/, ""),
      /it takes neither a property nor a data-set/,
    ],
    [
      "a data-set without a name",
      edit(`${kettle}/ControlManifest.xml`, /<property [^>]+>/, '<data-set name="my rows" display-name-key="a" />'),
      /"my rows" is no name of a data-set/,
    ],
    [
      "a data-set that nobody can tell from another",
      edit(`${kettle}/ControlManifest.xml`, /<property [^>]+>/, '<data-set name="rows" /><data-set name="rows" />'),
      /the data-set rows is in it twice|has no display-name-key/,
    ],
    [
      "a web resource that is no root",
      edit("solution.xml", rootOf(61, "wml_/desk.html"), ""),
      /the web resource wml_\/desk\.html is no root/,
    ],
    [
      "a root of nothing",
      edit("solution.xml", "</RootComponents>", `${rootOf(61, "wml_/gone.js")}</RootComponents>`),
      /names a web resource that is not in the zip/,
    ],
    [
      "a root twice",
      edit("solution.xml", "</RootComponents>", `${rootOf(61, "wml_/desk.html")}</RootComponents>`),
      /wml_\/desk\.html \(type 61\) is named twice/,
    ],
    [
      "a root for a variable",
      edit("solution.xml", "</RootComponents>", `${rootOf(380, "wml_Shelf")}</RootComponents>`),
      /wml_shelf is a root component \(type 380\)/,
    ],
    ["no web resource's file", drop(page), /web resource wml_\/desk\.html: its file .* is not in the zip/],
    [
      "two web resources of one id",
      edit("customizations.xml", componentId("webresource", "wml_/desk.html"), script),
      /another has the same id/,
    ],
    [
      "an id that is none",
      edit("customizations.xml", `<WebResourceId>{${script}}`, "<WebResourceId>{1}"),
      /web resource wml_\/openDesk\.js: its id is no GUID/,
    ],
    [
      "a type that is none",
      edit("customizations.xml", "<WebResourceType>3", "<WebResourceType>99"),
      /its type is "99"/,
    ],
    ["a wrong GUID in a command", edit(command, script, componentId("webresource", "x")), /the button does nothing/],
    [
      "no control's bundle",
      drop(`${kettle}/bundle.js`),
      /ControlManifest\.xml: it names .*bundle\.js, which is not in the zip/,
    ],
    ["no words of a control", drop(`${kettle}/strings/Kettle.1033.resx`), /it names .*Kettle\.1033\.resx/],
    [
      "no library of a control",
      edit(`${kettle}/ControlManifest.xml`, "wml_Warmline.Shelf", "wml_Warmline.Cupboard"),
      /depends on the control wml_Warmline\.Cupboard/,
    ],
    [
      "another control's manifest",
      edit(`${kettle}/ControlManifest.xml`, 'constructor="Kettle"', 'constructor="Pot"'),
      /it is the manifest of Warmline\.Pot, and stands for wml_Warmline\.Kettle/,
    ],
    [
      "a privilege that is none",
      edit("customizations.xml", "prvReadNote", "readNotes"),
      /"readNotes" is no name of a privilege/,
    ],
    ["a level that is none", edit("customizations.xml", 'level="Basic"', 'level="All"'), /has the level "All"/],
    [
      "a privilege twice",
      edit("customizations.xml", "prvReadConnection", "prvReadFeedback"),
      /prvReadFeedback is in it twice/,
    ],
    ["a variable under another name", edit(variable, "wml_Shelf", "wml_Other"), /it defines wml_Other, and its folder/],
    ["a variable of no type", edit(variable, "100000003", "text"), /its type is "text"/],
    ["a default that is no JSON", edit(variable, "<defaultvalue>{}", "<defaultvalue>{"), /its default is no JSON/],
    ["eval", add(`${kettle}/bundle.js`, "eval('1')"), /bundle\.js: it makes code of text/],
    ["newer syntax", add(`${kettle}/bundle.js`, "a?.b"), /bundle\.js: the solution checker reads ES2018/],
    [
      "another host",
      add(page, '<script src="https://cdn.example/a.js"></script>'),
      /loads something from cdn\.example/,
    ],
    ["a secret", add(page, "-----BEGIN PRIVATE KEY-----"), /it holds a private key/],
  ])("finds %s in a workspace", (_name, change, words) => {
    expect(say(verifyZip(breakZip(workspace, change)))).toContainEqual(expect.stringMatching(words));
  });

  it.each<[string, (files: Files) => void, RegExp]>([
    [
      "a root for a bot",
      edit("solution.xml", "<RootComponents />", `<RootComponents>${rootOf(10, bot)}</RootComponents>`),
      /wml_teahouseagent is a root component/,
    ],
    [
      "a dangling topic",
      edit(`${greeting}/data`, "topic.Escalate", "topic.Gone"),
      /it goes to wml_TeaHouseAgent\.topic\.Gone/,
    ],
    [
      "a dangling variable",
      edit(`${greeting}/data`, "activity: Good day.", "activity: Good day {Global.Guest}."),
      /it reads Global\.Guest, which the agent has no variable for/,
    ],
    [
      "a dangling environment variable",
      edit(`botcomponents/${bot}.knowledge.Library/data`, "wml_TeaHouseLibrary", "wml_Cellar"),
      /it reads Env\.wml_Cellar, and the zip defines no such/,
    ],
    [
      "a link to nothing",
      edit("Assets/botcomponent_environmentvariabledefinitionset.xml", "knowledge.Library", "knowledge.Attic"),
      /it links wml_TeaHouseAgent\.knowledge\.Attic/,
    ],
    ["no data", drop(`${greeting}/data`), /Greeting\/data: it is missing: the component would be empty/],
    ["no agent", drop(`bots/${bot}/bot.xml`), /bot\.xml: it is missing/],
    [
      "no instructions",
      edit(`bots/${bot}/configuration.json`, "gpt.default", "gpt.other"),
      /it names wml_TeaHouseAgent\.gpt\.other/,
    ],
    [
      "a part of another agent",
      edit(`${greeting}/botcomponent.xml`, `<schemaname>${bot}`, "<schemaname>wml_Other"),
      /it belongs to the agent wml_Other/,
    ],
    [
      "a part under another name",
      edit(`${greeting}/botcomponent.xml`, 'schemaname="wml_Tea', 'schemaname="wml_Sea'),
      /it describes wml_SeaHouseAgent/,
    ],
    [
      "a name too long for Omnichannel",
      edit(`bots/${bot}/bot.xml`, "<name>Tea house", `<name>${"Tea house ".repeat(4)}`),
      /above 30 it does not connect/,
    ],
    [
      "another organisation's state",
      edit(`bots/${bot}/bot.xml`, "<template>", "<synchronizationstatus>{}</synchronizationstatus><template>"),
      /carries synchronizationstatus/,
    ],
  ])("finds %s in an agent", (_name, change, words) => {
    expect(say(verifyZip(breakZip(agent, change)))).toContainEqual(expect.stringMatching(words));
  });

  it("counts in how many other zips each element and attribute occurs", () => {
    const rarest = compareShapes(writeZip(workspace, false), [writeZip(agent, false), writeZip(workspace, true)]);
    expect(rarest[0]).toEqual({ shape: "CustomControl/FileName", seen: 1 });
    expect(rarest).toContainEqual({ shape: "ImportExportXml/SolutionManifest", seen: 2 });
  });
});
