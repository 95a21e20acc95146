import { createConversationSource } from "#dataverse/sources";
import { choice, createFakeOrganisation, guidOf, lookup, never } from "./fakeOrganisation";
import { createFakeClock } from "./fakeTime";

const id = guidOf(1);
const incident = {
  incidentid: guidOf(3),
  ticketnumber: "CAS-20718",
  title: "Ring stays red",
  description: "After descaling",
  ...lookup("subjectid", guidOf(4), "Brio 3"),
  ...lookup("productid", guidOf(14), "Brio 3"),
};
const row = {
  activityid: id,
  subject: "Chat",
  msdyn_title: "Mara Lind: E42",
  ...choice("msdyn_channel", "192360000", "Live chat"),
  msdyn_customerlocale: "En-US",
  msdyn_startedon: "2026-11-20T09:00:00Z",
  msdyn_activeagentassignedon: "2026-11-20T09:03:00Z",
  msdyn_conversationfirstwaittimeinseconds: 42,
  statecode: 0,
  ...lookup("msdyn_customer", guidOf(2), "Mara Lind"),
  ...lookup("msdyn_cdsqueueid", guidOf(5), "Coffee"),
  ...lookup("msdyn_issueid", guidOf(3), "Ring stays red"),
};
const caseRef = {
  id: guidOf(3),
  number: "CAS-20718",
  title: "Ring stays red",
  description: "After descaling",
  product: "Brio 3",
  productId: guidOf(14),
};
const summary = { value: [{ msdyn_copilotsummary: "The customer descaled." }] };

const clock = createFakeClock();

describe("a conversation", () => {
  it("does not wait long for a summary that is slow", async () => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": () => row,
      "GET msdyn_conversationinsights": () => new Promise(() => undefined),
    });
    const cancel = new AbortController();
    const read = createConversationSource(client, clock).read(id, cancel.signal);
    await clock.pass(1_500);
    await expect(read).resolves.toMatchObject({ queue: "Coffee", nativeSummary: "" });
    cancel.abort();
  });

  it("is told what routed it, where the row has that column", async () => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": () => ({ ...row, ...lookup("msdyn_liveworkstreamid", guidOf(6), "Brio chat") }),
      "GET msdyn_conversationinsights": () => summary,
    });
    await expect(createConversationSource(client, clock).read(id, never)).resolves.toMatchObject({
      workstream: "Brio chat",
    });
  });

  it("is read with its case and Microsoft's summary in two requests", async () => {
    const { client, asked, mistakes } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": () => ({ ...row, msdyn_IssueId_msdyn_ocliveworkitem: incident }),
      "GET msdyn_conversationinsights": () => summary,
    });
    await expect(createConversationSource(client, clock).read(`{${id}}`, never)).resolves.toEqual({
      id,
      title: "Mara Lind: E42",
      customer: { id: guidOf(2), name: "Mara Lind" },
      channel: "Live chat",
      queue: "Coffee",
      language: "en-us",
      case: caseRef,
      startedAt: Date.UTC(2026, 10, 20, 9, 0),
      acceptedAt: Date.UTC(2026, 10, 20, 9, 3),
      waitingSince: null,
      waitedSeconds: 42,
      nativeSummary: "The customer descaled.",
      open: true,
    });
    expect(asked).toHaveLength(2);
    expect(mistakes).toEqual([]);
    expect(asked.find(({ set }) => set === "msdyn_conversationinsights")?.filter).toBe(
      `_msdyn_conversationid_value eq ${id}`,
    );
  });

  it.each([403, 404, 500])("is complete without the summary when that fails with %d", async (code) => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": () => row,
      "GET msdyn_conversationinsights": () => code,
    });
    await expect(createConversationSource(client, clock).read(id, never)).resolves.toMatchObject({
      nativeSummary: "",
      case: null,
    });
  });

  it("finds its case by id where the relationship is named otherwise", async () => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": ({ expand }) => (expand ? 400 : row),
      "GET incidents": ({ id: asked }) => (asked === guidOf(3) ? incident : undefined),
    });
    await expect(createConversationSource(client, clock).read(id, never)).resolves.toMatchObject({ case: caseRef });
  });

  it("has Microsoft's own sentiment, and is read without it where the table has no such column", async () => {
    const labelled = { ...row, ...choice("msdyn_customersentimentlabel", 8, "Negative") };
    const { client } = createFakeOrganisation({ "GET msdyn_ocliveworkitems": () => labelled });
    await expect(createConversationSource(client, clock).read(id, never)).resolves.toMatchObject({
      nativeSentiment: 8,
    });
    const older = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": ({ select }) => (select.includes("sentiment") ? 400 : row),
      "GET incidents": () => incident,
    });
    const read = await createConversationSource(older.client, clock).read(id, never);
    expect(read).toMatchObject({ case: caseRef, queue: "Coffee" });
    expect(read.nativeSentiment).toBeUndefined();
  });

  it("says nothing of a sentiment that is N/A", async () => {
    const none = { ...row, ...choice("msdyn_customersentimentlabel", 0, "N/A") };
    const { client } = createFakeOrganisation({ "GET msdyn_ocliveworkitems": () => none });
    const read = await createConversationSource(client, clock).read(id, never);
    expect(read.nativeSentiment).toBeUndefined();
  });

  it("is shown without a case the representative may not read", async () => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": ({ expand }) => (expand ? 400 : row),
      "GET incidents": () => 403,
    });
    await expect(createConversationSource(client, clock).read(id, never)).resolves.toMatchObject({
      case: null,
      queue: "Coffee",
    });
  });

  it.each([
    [0, true],
    [1, false],
    [2, false],
    [3, true],
    [4, true],
  ])("in state %d is open: %s", async (statecode, open) => {
    const { client } = createFakeOrganisation({ "GET msdyn_ocliveworkitems": () => ({ ...row, statecode }) });
    await expect(createConversationSource(client, clock).read(id, never)).resolves.toMatchObject({ open });
  });

  it("with nothing filled in is empty, not wrong", async () => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": () => ({ msdyn_startedon: 7, statecode: "x" }),
    });
    await expect(createConversationSource(client, clock).read(id, never)).resolves.toEqual({
      id,
      title: "",
      customer: { id: "", name: "" },
      channel: "",
      queue: "",
      language: "",
      case: null,
      startedAt: null,
      acceptedAt: null,
      waitingSince: null,
      waitedSeconds: null,
      nativeSummary: "",
      open: true,
    });
  });

  it("that is not there, or not allowed, says so", async () => {
    const missing = createFakeOrganisation({});
    await expect(createConversationSource(missing.client, clock).read(id, never)).rejects.toMatchObject({
      kind: "absent",
    });
    const denied = createFakeOrganisation({ "GET msdyn_ocliveworkitems": () => 403 });
    await expect(createConversationSource(denied.client, clock).read(id, never)).rejects.toMatchObject({
      kind: "denied",
    });
  });

  it("of another system is not asked for", async () => {
    const { client, asked } = createFakeOrganisation({});
    await expect(createConversationSource(client, clock).read("91hcXEd0ZYCBPoRwBDPHZ6-o", never)).rejects.toMatchObject(
      {
        kind: "absent",
      },
    );
    expect(asked).toEqual([]);
  });
});
