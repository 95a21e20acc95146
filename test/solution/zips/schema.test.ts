import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "#build";
import { writeZip } from "#pack";
import { checkSchema, findUnseen, readOptions, SchemaError } from "#verify";
import { strToU8, unzipSync, zipSync } from "fflate";
import { aSolution, decode } from "#support/solution";

const schemas = resolve(root, "test/fixtures/schema");
const sound = writeZip(aSolution(), false);

/** The sound zip with its customizations.xml changed. */
function change(from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(sound);
  const text = decode(files["customizations.xml"] ?? new Uint8Array());
  return zipSync({ ...files, "customizations.xml": strToU8(text.replace(from, to)) });
}

describe("customizations.xml beside Microsoft's schemas", () => {
  it("is what they say, but for what is newer than they are", async () => {
    expect(await checkSchema(sound, schemas)).toEqual([]);
    const exported = change("<ImportExportXml ", '<ImportExportXml OrganizationVersion="9.2" ');
    expect(await checkSchema(exported, schemas)).toEqual([]);
  });

  it("is refused with its line and in the words of the schema", async () => {
    const [finding] = await checkSchema(change(/<Name>wml_\/desk.html<\/Name>/, "<Title>Desk</Title>"), schemas);
    expect(finding).toMatchObject({
      level: "problem",
      place: expect.stringMatching(/^customizations\.xml, line \d+$/),
    });
    expect(finding?.words).toMatch(/Element 'Title': This element is not expected. Expected is \( Name \)/);
  });

  it("is not compared with a folder that has no such schema", async () => {
    const empty = mkdtempSync(join(tmpdir(), "warmline-xsd-"));
    await expect(checkSchema(sound, join(empty, "gone"))).rejects.toThrow(SchemaError);
    await expect(checkSchema(sound, empty)).rejects.toThrow(/has no \.xsd/);
    rmSync(empty, { recursive: true });
  });
});

describe("shapes that no other zip has", () => {
  it("are named; whoever compares with the same finds none", () => {
    expect(findUnseen(sound, [sound])).toEqual([]);
    const odd = change("<Roles>", '<Roles colour="green">');
    expect(findUnseen(odd, [sound])).toEqual([{ shape: "Roles/@colour", reason: null }]);
  });
});

describe("the question put to verify:solution", () => {
  it("may name files, schemas, JSON and zips to compare with", () => {
    expect(readOptions(["a.zip", "--xsd", "dir", "--json", "--like", "b.zip", "c.zip"])).toEqual({
      files: ["a.zip"],
      xsd: "dir",
      json: true,
      like: ["b.zip", "c.zip"],
      problem: "",
    });
  });

  it.each([
    [["--xml"], /no option --xml/],
    [["a.zip", "--xsd"], /--xsd wants the folder/],
    [["--xsd", "--json"], /--xsd wants the folder/],
    [["a.zip", "--like"], /--like wants the zips/],
  ])("is refused as %j", (args, words) => {
    expect(readOptions(args).problem).toMatch(words);
  });
});
