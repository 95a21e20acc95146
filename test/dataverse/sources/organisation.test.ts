import { defaults } from "#dataverse/settings";
import { createOrganisationMemory, createSettingsSource, createWeightsSource } from "#dataverse/sources";
import { createFakeOrganisation, never } from "./fakeOrganisation";

const get = "GET webresourceset";
const weights = {
  kind: "warmline.sentiment-weights/1",
  unit: 0.02,
  lexicon: Array.from({ length: 6 }, () => [1, -1]),
  grams: { "no réply": [-90, -40] },
};
const encode = (text: string): string => Buffer.from(text, "utf8").toString("base64");

describe("an organisation's sentiment weights", () => {
  it("come from the web resource an administrator uploaded", async () => {
    const { client, asked } = createFakeOrganisation({
      [get]: () => ({ value: [{ content: encode(JSON.stringify(weights)) }] }),
    });
    const read = await createWeightsSource(client, createOrganisationMemory()).read(never);
    expect(read?.grams.get("no réply")).toEqual([-90, -40]);
    expect(asked.map(({ filter }) => filter)).toContain("name eq 'wml_/sentiment-weights.json'");
  });

  it.each([
    ["there is no file", () => ({ value: [] })],
    ["it may not be read", () => 403],
    ["there are no web resources", () => 404],
    ["it is not JSON", () => ({ value: [{ content: encode("const weights = 1;") }] })],
    ["it is no base64", () => ({ value: [{ content: "%%%" }] })],
    ["it is empty", () => ({ value: [{ content: "" }] })],
    ["it is of another form", () => ({ value: [{ content: encode(JSON.stringify({ ...weights, kind: "other" })) }] })],
  ])("are none where %s", async (_, answer) => {
    const { client } = createFakeOrganisation({ [get]: answer });
    await expect(createWeightsSource(client, createOrganisationMemory()).read(never)).resolves.toBeNull();
  });

  it("are read once for all desks of a page, and again only where the service was not there", async () => {
    const answers: unknown[] = [500, { value: [{ content: encode(JSON.stringify(weights)) }] }];
    let count = 0;
    const { client } = createFakeOrganisation({ [get]: () => answers[count++] ?? 404 });
    const memory = createOrganisationMemory();
    const desk = () => createWeightsSource(client, memory).read(never);
    await expect(desk()).resolves.toBeNull();
    const read = await Promise.all([desk(), desk()]);
    expect(read.map((one) => one?.grams.size)).toEqual([1, 1]);
    expect(count).toBe(2);
  });
});

describe("an organisation's settings", () => {
  const variables = "GET environmentvariabledefinitions";
  const row = (schemaname: string, defaultvalue: string | null, value?: string) => ({
    schemaname,
    defaultvalue,
    environmentvariabledefinition_environmentvariablevalue: value === undefined ? [] : [{ value }],
  });

  it("come with the weights in one request: the value that was set, else the default of the definition", async () => {
    const { client, mistakes, wire } = createFakeOrganisation({
      [get]: () => ({ value: [] }),
      [variables]: () => ({
        value: [
          row("wml_Settings", '{"documents": false}'),
          row("wml_ServiceLevel", "60", "240"),
          row("wml_Other", null),
        ],
      }),
    });
    const memory = createOrganisationMemory();
    const [, read] = await Promise.all([
      createWeightsSource(client, memory).read(never),
      createSettingsSource(client, memory).read(),
    ]);
    expect(read).toEqual({ settings: { ...defaults, documents: false, serviceLevel: 240 }, problems: [] });
    expect([mistakes, wire]).toEqual([[], ["POST $batch"]]);
  });

  it.each([
    ["may not be read", 403],
    ["are unknown to the service", 404],
    ["do not come", 500],
  ])("are the defaults where they %s", async (_, answer) => {
    const { client } = createFakeOrganisation({ [get]: () => ({ value: [] }), [variables]: () => answer });
    const read = await createSettingsSource(client, createOrganisationMemory()).read();
    expect(read).toEqual({ settings: defaults, problems: [] });
  });
});
