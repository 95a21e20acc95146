import { resolve } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readBuildConfig, root } from "#build";
import { readAgent, writeZip } from "#pack";
import type { Store } from "#local/dataverse";
import { createInstalledFiles } from "#local/solutions";
import { aSolution, decode, encode } from "#support/solution";
import { openOrganisation, packVersion, second } from "./openOrganisation";

const agent = readAgent(resolve(root, "test/fixtures/agent"), readBuildConfig());
const first = packVersion("0.1.0.0");
const upgrade = packVersion("0.2.0.0", second);

type Rows = readonly Readonly<Record<string, unknown>>[];
const namesOf = (rows: Rows, column: string): readonly unknown[] => rows.map((row) => row[column]).sort();

/** The words of a control in the base language, as a page gets them. */
function wordsOf(store: unknown, control: string): string {
  const file = createInstalledFiles(store as Store).control(control, `strings/${control}.1033.resx`);
  return file === null ? "" : decode(file.bytes);
}

describe("a solution that is imported", () => {
  it.each([
    ["managed", true],
    ["unmanaged", false],
  ])("%s becomes rows under Dataverse's own names", (_, managed) => {
    const { store, bring } = openOrganisation();
    expect(bring(packVersion("0.1.0.0", {}, managed))).toBe("");
    expect(store.all("solution")).toMatchObject([
      { uniquename: "WarmlineWorkspace", friendlyname: "Warmline workspace", version: "0.1.0.0", ismanaged: managed },
    ]);
    expect(store.all("publisher")).toMatchObject([{ uniquename: "warmline", customizationprefix: "wml" }]);
    expect(namesOf(store.all("customcontrol"), "name")).toEqual(["wml_Warmline.Kettle", "wml_Warmline.Shelf"]);
    expect(namesOf(store.all("role"), "name")).toEqual(
      aSolution()
        .roles.map(({ name }) => name)
        .sort(),
    );
    expect(store.all("environmentvariabledefinition")).toMatchObject([{ schemaname: "wml_Shelf", defaultvalue: "{}" }]);
    expect(store.all("appaction")).toMatchObject([
      { name: "wml__OpenWarmline", contextvalue: "incident", buttonlabeltext: "Open Warmline" },
    ]);
    expect(store.count("solutioncomponent")).toBe(2 + 2 + 3 + 1 + 1);
  });

  it("serves its pages and words: what was imported, byte for byte", () => {
    const { store, bring } = openOrganisation();
    bring(first);
    const files = createInstalledFiles(store);
    expect(decode(files.resource("wml_/desk.html")?.bytes ?? encode(""))).toBe("<!doctype html><title>Desk</title>");
    expect(decode(files.control("Kettle", "bundle.js")?.bytes ?? encode(""))).toMatch(/registerControl/);
    expect(wordsOf(store, "Kettle")).toContain("<value>Kettle</value>");
    expect(files.control("Pot", "bundle.js")).toBeNull();
  });

  it("lets a command find its script", () => {
    const { store, send, bring } = openOrganisation();
    bring(first);
    const [command] = store.all("appaction");
    const script = command?.onclickeventjavascriptwebresourceid?.id ?? "";
    expect(JSON.parse(send("GET", `webresourceset(${script})?$select=name`).body ?? "{}").name).toBe(
      "wml_/openDesk.js",
    );
  });

  it("brings an agent alone: its parts belong to it, and it is not published", () => {
    const { store, bring } = openOrganisation();
    expect(bring(writeZip(agent, true))).toBe("");
    const [bot] = store.all("bot");
    expect(bot).toMatchObject({ schemaname: "wml_TeaHouseAgent", authenticationmode: 1, publishedon: null });
    expect(store.all("botcomponent").map((part) => part.parentbotid?.id)).toEqual(Array(5).fill(bot?.botid));
    expect(namesOf(store.all("environmentvariabledefinition"), "schemaname")).toEqual(["wml_TeaHouseLibrary"]);
  });
});

describe("from 0.1 to 0.2 and back to nothing", () => {
  it("leaves the store row for row as it was", () => {
    const { bring, send, store, picture } = openOrganisation();
    const before = picture();
    expect(bring(first)).toBe("");
    expect(bring(writeZip(agent, true))).toBe("");
    expect(bring(upgrade, "StageAndUpgrade")).toBe("");
    expect(bring(first)).toMatch(/^400 WarmlineWorkspace 0\.1\.0\.0 is not imported\.\n.*0\.2\.0\.0 is installed/);
    for (const { solutionid } of store.all("solution"))
      expect(send("DELETE", `solutions(${solutionid})`).status).toBe(204);
    expect(picture()).toEqual(before);
  });

  it("an upgrade brings what is new, changes what is there and removes what is gone", () => {
    const { bring, store } = openOrganisation();
    bring(first);
    expect(wordsOf(store, "Kettle")).toContain("<value>Kettle</value>");
    expect(bring(upgrade, "StageAndUpgrade")).toBe("");
    expect(wordsOf(store, "Kettle")).toContain("<value>Teapot</value>");
    expect(store.all("solution")).toMatchObject([{ version: "0.2.0.0" }]);
    expect(store.count("role")).toBe(2);
    expect(store.count("environmentvariabledefinition")).toBe(0);
    expect(createInstalledFiles(store).resource("wml_/queue.html")).not.toBeNull();
    expect(store.count("solutioncomponent")).toBe(2 + 3 + 2 + 1);
  });

  it("an update leaves what is gone", () => {
    const { bring, store } = openOrganisation();
    bring(first);
    expect(bring(upgrade)).toBe("");
    expect(store.count("role")).toBe(3);
    expect(store.count("environmentvariabledefinition")).toBe(1);
  });

  it("an upgrade that is held waits until it is promoted", () => {
    const { bring, send, store, picture } = openOrganisation();
    const before = picture();
    bring(first);
    expect(bring(upgrade, "ImportSolution", { HoldingSolution: true })).toBe("");
    expect(namesOf(store.all("solution"), "uniquename")).toEqual(["WarmlineWorkspace", "WarmlineWorkspace_Upgrade"]);
    expect(store.count("role")).toBe(3);
    expect(bring(packVersion("0.3.0.0"))).toMatch(/0\.2\.0\.0 is held for upgrade\. Promote it first/);
    for (const { solutionid } of store.all("solution"))
      expect(send("DELETE", `solutions(${solutionid})`).body).toMatch(/Promote it/);
    expect(send("POST", "DeleteAndPromote", { body: { UniqueName: "WarmlineWorkspace" } }).status).toBe(204);
    expect(store.all("solution")).toMatchObject([{ uniquename: "WarmlineWorkspace", version: "0.2.0.0" }]);
    expect(store.count("role")).toBe(2);
    send("DELETE", `solutions(${String(store.all("solution")[0]?.solutionid)})`);
    expect(picture()).toEqual(before);
  });

  it("removing an unmanaged solution removes the list alone, as in a real organisation", () => {
    const { bring, send, store } = openOrganisation();
    bring(packVersion("0.1.0.0", {}, false));
    send("DELETE", `solutions(${String(store.all("solution")[0]?.solutionid)})`);
    expect([store.count("solution"), store.count("solutioncomponent")]).toEqual([0, 0]);
    expect(store.count("customcontrol")).toBe(2);
  });

  it("what somebody here made stays: before an import, under it and after its removal", () => {
    const { bring, send, store } = openOrganisation();
    const own = store.insert("environmentvariabledefinition", { schemaname: "wml_Shelf", defaultvalue: '{"mine":1}' });
    const kept = () => store.get("environmentvariabledefinition", own)?.defaultvalue;
    bring(first);
    expect(kept()).toBe('{"mine":1}');
    expect(bring(first, "ImportSolution", { OverwriteUnmanagedCustomizations: true })).toBe("");
    expect(kept()).toBe("{}");
    send("DELETE", `solutions(${String(store.all("solution")[0]?.solutionid)})`);
    expect(kept()).toBe("{}");
    expect(store.count("customcontrol")).toBe(0);
  });
});

describe("an import is refused in words, and nothing is written,", () => {
  /** The sound zip with a file changed. */
  function change(path: string, from: string | RegExp, to: string): Uint8Array {
    const files = unzipSync(first);
    return zipSync({ ...files, [path]: encode(decode(files[path] ?? encode("")).replace(from, to)) });
  }
  const needs =
    '<MissingDependencies><MissingDependency><Required solution="Tea (1.0)" /></MissingDependency></MissingDependencies>';

  it.each<[string, Uint8Array, RegExp]>([
    ["for what is no zip", encode("Dear administrator"), /the zip: It is no zip/],
    ["for a zip that was cut off", first.subarray(0, first.length >> 1), /cut off/],
    ["for a bomb", zipSync({ "a.xml": new Uint8Array(5_000_000) }), /zip bomb/],
    ["for a path that leads out", zipSync({ "../../a.xml": encode("x") }), /outside the folder/],
    ["for what a rehearsal finds", change("solution.xml", "</Version>", ""), /solution\.xml: it is no well-formed XML/],
    ["for a component this store does not keep", change("Workflows/a.xml", /^/, "<a/>"), /Workflows: this store keeps/],
    [
      "for a privilege the organisation does not know",
      change("customizations.xml", "prvReadConnection", "prvReadTeapot"),
      /A role holds prvReadTeapot, and this organisation knows no such privilege/,
    ],
    [
      "for a solution that is not there",
      change("solution.xml", "<MissingDependencies />", needs),
      /needs the solution Tea/,
    ],
  ])("%s", (_name, zip, words) => {
    const { bring, picture } = openOrganisation();
    const before = picture();
    expect(bring(zip)).toMatch(words);
    expect(picture()).toEqual(before);
  });

  it("for a lower version, in the other mode, and for an upgrade of nothing or of the same", () => {
    const { bring, picture } = openOrganisation();
    expect(bring(first, "StageAndUpgrade")).toMatch(/is not installed: there is nothing to upgrade/);
    bring(packVersion("0.10.0.0"));
    const before = picture();
    expect(bring(packVersion("0.9.0.0"))).toMatch(
      /0\.10\.0\.0 is installed, and this zip is 0\.9\.0\.0: a lower version/,
    );
    expect(bring(packVersion("0.11.0.0", {}, false))).toMatch(/is installed managed, and this zip is unmanaged/);
    expect(bring(packVersion("0.10.0.0"), "StageAndUpgrade")).toMatch(/an upgrade needs a higher version/);
    expect(picture()).toEqual(before);
  });

  it("for an upgrade of what is unmanaged", () => {
    const { bring } = openOrganisation();
    bring(packVersion("0.1.0.0", {}, false));
    expect(bring(packVersion("0.2.0.0", {}, false), "StageAndUpgrade")).toMatch(/only a managed solution is upgraded/);
  });

  it("for another publisher's prefix, component or id", () => {
    const { bring, store } = openOrganisation();
    const other = { uniqueName: "Rival" };
    bring(first);
    expect(bring(packVersion("1.0.0.0", other))).toMatch(
      /control wml_Warmline\.Kettle belongs to the managed solution Warm/,
    );
    const publisher = { ...aSolution().publisher, uniqueName: "rival", displayName: "Rival" };
    expect(bring(packVersion("1.0.0.0", { ...other, publisher }))).toMatch(
      /prefix wml belongs to the publisher Warmline/,
    );
    store.insert("webresource", { name: "wml_/queue.html" });
    expect(bring(upgrade)).toMatch(/wml_\/queue\.html is here under another id/);
  });

  it("for nobody but an administrator, and without a file", () => {
    const { send, store, bring } = openOrganisation();
    bring(first);
    const person = store.insert("systemuser", { firstname: "Lin", lastname: "Wu" });
    const [role] = store.all("role");
    store.insert("systemuserroles", {
      systemuserid: { table: "systemuser", id: person },
      roleid: { table: "role", id: String(role?.roleid) },
    });
    const body = { CustomizationFile: Buffer.from(upgrade).toString("base64") };
    expect(send("POST", "ImportSolution", { body, as: person }).status).toBe(403);
    expect(send("POST", "DeleteAndPromote", { body: { UniqueName: "x" }, as: person }).status).toBe(403);
    const solution = String(store.all("solution")[0]?.solutionid);
    expect(send("DELETE", `solutions(${solution})`, { as: person }).status).toBe(403);
    expect(send("POST", "ImportSolution", { body: {} }).body).toMatch(/'CustomizationFile' is missing/);
    expect(send("POST", "DeleteAndPromote", { body: {} }).body).toMatch(/'UniqueName' is missing/);
    expect(send("POST", "DeleteAndPromote", { body: { UniqueName: "Tea" } }).body).toMatch(/No upgrade of it is held/);
    expect(send("GET", "ImportSolution").status).toBe(405);
  });

  it("a removal, while a command of somebody else calls a script of the solution", () => {
    const { bring, send, store } = openOrganisation();
    bring(first);
    const script = store.all("webresource").find(({ name }) => name === "wml_/openDesk.js");
    store.insert("appaction", {
      uniquename: "tea_Own",
      name: "Own",
      onclickeventjavascriptwebresourceid: { table: "webresource", id: String(script?.webresourceid) },
    });
    const solution = String(store.all("solution")[0]?.solutionid);
    expect(send("DELETE", `solutions(${solution})`).body).toMatch(/The command Own calls its web resource wml_/);
    expect(store.count("solution")).toBe(1);
  });
});
