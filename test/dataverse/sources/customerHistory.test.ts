import { createKeptSource } from "#dataverse/sources";
import { createFakeOrganisation, guidOf, never } from "./fakeOrganisation";

const earlier = {
  activityid: guidOf(10),
  subject: "Per Lund: kettle",
  msdyn_title: "Kettle leaks again",
  msdyn_startedon: "2026-11-14T09:00:00Z",
  createdon: "2026-11-14T08:59:00Z",
};
const openCase = { incidentid: guidOf(20), ticketnumber: "CAS-30017", title: "Lid for the kettle" };

const none = () => ({ value: [] });

function open(conversations: unknown, cases: unknown, notes: unknown = { value: [] }) {
  const organisation = createFakeOrganisation({
    "GET annotations": () => notes,
    "GET feedback": none,
    "GET connections": none,
    "GET msdyn_ocliveworkitems": () => conversations,
    // The follow-up ticket is asked for in the same batch, by its id.
    "GET incidents": ({ fetchXml }) => (fetchXml.includes("msdyn_customer") ? cases : { value: [] }),
  });
  const read = async () => (await createKeptSource(organisation.client).read(guidOf(1), never)).history;
  return { ...organisation, read };
}

describe("a customer's history", () => {
  it("is the other conversations and the open cases, newest first, and costs no request", async () => {
    const { read, asked, wire, mistakes } = open({ value: [earlier] }, { value: [openCase] });
    await expect(read()).resolves.toEqual({
      conversations: {
        rows: [{ id: guidOf(10), title: "Kettle leaks again", at: Date.UTC(2026, 10, 14, 9) }],
        more: false,
      },
      cases: { rows: [{ id: guidOf(20), number: "CAS-30017", title: "Lid for the kettle" }], more: false },
    });
    expect(mistakes).toEqual([]);
    expect(wire).toEqual(["POST $batch"]);
    const [conversations = "", cases = ""] = asked.flatMap(({ fetchXml }) =>
      fetchXml.includes('from="msdyn_customer"') ? [fetchXml] : [],
    );
    expect(conversations).toContain(`<condition attribute="activityid" operator="ne" value="${guidOf(1)}">`);
    expect(conversations).toContain('<order attribute="createdon" descending="1">');
    expect(cases).toContain('to="customerid"');
    expect(cases).toContain('<condition attribute="statecode" operator="eq" value="0">');
    for (const fetch of [conversations, cases])
      expect(fetch).toContain(`<condition attribute="activityid" operator="eq" value="${guidOf(1)}">`);
  });

  it("takes other words where a row has no title or start", async () => {
    const untitled = { activityid: guidOf(10), subject: "Per Lund", createdon: "2026-11-14T08:59:00Z" };
    const { conversations } = await open({ value: [untitled] }, { value: [] }).read();
    expect(conversations?.rows).toEqual([{ id: guidOf(10), title: "Per Lund", at: Date.UTC(2026, 10, 14, 8, 59) }]);
  });

  it("is masked like every row", async () => {
    const told = "charged on 5105 1051 0510 5100";
    const { read } = open(
      { value: [{ ...earlier, msdyn_title: told }] },
      { value: [{ ...openCase, title: told, ticketnumber: told }] },
    );
    const known = JSON.stringify(await read());
    expect(known).toContain("card ••••5100");
    expect(known).not.toContain("0510");
  });

  it("says that there are more than it read", async () => {
    const { read, asked } = open(
      { value: Array.from({ length: 21 }, (_, n) => ({ ...earlier, activityid: guidOf(100 + n) })) },
      { value: [openCase] },
    );
    const { conversations, cases } = await read();
    expect(asked.filter(({ fetchXml }) => fetchXml.startsWith('<fetch top="21">'))).toHaveLength(2);
    expect([conversations?.rows.length, conversations?.more, cases?.more]).toEqual([20, true, false]);
  });

  it("keeps what can be read where the other cannot", async () => {
    const { conversations, cases } = await open(403, { value: [openCase] }).read();
    expect(conversations).toBeNull();
    expect(cases?.rows).toHaveLength(1);
    await expect(open(403, 400).read()).resolves.toEqual({ conversations: null, cases: null });
  });

  it("is not had where that may pass: it is asked for again", async () => {
    await expect(open({ value: [] }, 401).read()).rejects.toMatchObject({ kind: "expired" });
  });
});
