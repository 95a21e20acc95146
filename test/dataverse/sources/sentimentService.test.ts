import { createSentimentService } from "#dataverse/sources";
import { createFakeOrganisation, never } from "./fakeOrganisation";

const action = "POST AISentiment";
const list = "GET sdkmessages";
const listed = { [list]: () => ({ value: [{ name: "AISentiment" }] }) };

describe("the organisation's AI function", () => {
  it.each([
    ["Positive", "positive"],
    ["negative ", "negative"],
    ["Neutral", "neutral"],
    ["Mixed", null],
    ["", null],
  ])("says %s: %s", async (said, side) => {
    const { client } = createFakeOrganisation({ ...listed, [action]: () => ({ AnalyzedSentiment: said }) });
    await expect(createSentimentService(client).judge("Wo ist mein Paket?", never)).resolves.toBe(side);
  });

  it("is sent nobody's personal data", async () => {
    const { client, asked } = createFakeOrganisation({
      ...listed,
      [action]: () => ({ AnalyzedSentiment: "Negative" }),
    });
    await createSentimentService(client).judge("ida@halden.example, +47 22 12 34 56, 4242 4242 4242 4242", never);
    expect(asked[1]?.body).toEqual({ Text: "e-mail ••••, phone ••••, card ••••4242" });
  });

  it.each([404, 403, 400, 501])("is asked once where it answers %d", async (code) => {
    const { client, asked } = createFakeOrganisation({ ...listed, [action]: () => code });
    const service = createSentimentService(client);
    await expect(service.judge("Wo ist mein Paket?", never)).resolves.toBeNull();
    await expect(service.judge("Wo ist mein Paket?", never)).resolves.toBeNull();
    expect(asked.map(({ method, set }) => `${method} ${set}`)).toEqual([list, action]);
  });

  it.each([
    ["is not listed", () => ({ value: [] })],
    ["keeps its list to itself", () => 403],
  ])("is not asked where it %s, and the list is read once", async (_, answer) => {
    const { client, asked } = createFakeOrganisation({ [list]: answer });
    const service = createSentimentService(client);
    await expect(service.judge("Wo ist mein Paket?", never)).resolves.toBeNull();
    await expect(service.judge("Wo ist mein Paket?", never)).resolves.toBeNull();
    expect(asked.map(({ method, set, filter }) => [method, set, filter])).toEqual([
      ["GET", "sdkmessages", "name eq 'AISentiment'"],
    ]);
  });

  it("is asked nothing about nothing", async () => {
    const { client, asked } = createFakeOrganisation({});
    await expect(createSentimentService(client).judge("  ", never)).resolves.toBeNull();
    expect(asked).toEqual([]);
  });

  it("can be cancelled", async () => {
    const { client } = createFakeOrganisation({ ...listed, [action]: () => ({ AnalyzedSentiment: "Negative" }) });
    const cancel = new AbortController();
    cancel.abort();
    await expect(createSentimentService(client).judge("Wo?", cancel.signal)).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
