import { createDataverseActs } from "#dataverse/sources";
import { nameId } from "#domain/followup";
import { createFakeOrganisation, guidOf, lookup } from "./fakeOrganisation";

function createActs() {
  const sets = ["knowledgearticleincidents", "connections", "feedback", "annotations"];
  const { client, asked } = createFakeOrganisation(Object.fromEntries(sets.map((set) => [`PATCH ${set}`, () => 204])));
  return { acts: createDataverseActs(client), asked };
}

describe("acts", () => {
  it("link an article to the case as its solution, not as sent", async () => {
    const { acts, asked } = createActs();
    await acts.linkArticle(guidOf(1), guidOf(2));
    expect(asked).toMatchObject([
      {
        set: "knowledgearticleincidents",
        body: {
          "incidentid@odata.bind": `/incidents(${guidOf(1)})`,
          "knowledgearticleid@odata.bind": `/knowledgearticles(${guidOf(2)})`,
          knowledgeusage: 2,
          issenttocustomer: false,
        },
      },
    ]);
  });

  it("connect a similar case", async () => {
    const { acts, asked } = createActs();
    await acts.linkCase(guidOf(1), guidOf(2));
    expect(asked[0]).toMatchObject({
      set: "connections",
      body: {
        "record1id_incident@odata.bind": `/incidents(${guidOf(1)})`,
        "record2id_incident@odata.bind": `/incidents(${guidOf(2)})`,
      },
    });
  });

  it.each([
    [true, 1],
    [false, 0],
  ])("keep a judgement of an article as feedback (useful: %s)", async (useful, rating) => {
    const { acts, asked } = createActs();
    await acts.judge(guidOf(1), { target: "article", id: guidOf(2), useful, reason: "wrong version" }, 0);
    expect(asked[0]).toMatchObject({
      set: "feedback",
      body: {
        rating,
        minrating: 0,
        maxrating: 1,
        comments: "wrong version",
        "KnowledgeArticleId@odata.bind": `/knowledgearticles(${guidOf(2)})`,
      },
    });
  });

  it.each(["case", "brief", "sentiment"] as const)(
    "keep a judgement of a %s as a note on the conversation",
    async (target) => {
      const { acts, asked } = createActs();
      await acts.judge(guidOf(1), { target, id: "wants", useful: false, reason: "not asked" }, 0);
      expect(asked[0]).toMatchObject({
        set: "annotations",
        body: {
          subject: `Warmline: ${target} judged`,
          notetext: `useful: no\n${target}: wants\nreason: not asked`,
          "objectid_msdyn_ocliveworkitem@odata.bind": `/msdyn_ocliveworkitems(${guidOf(1)})`,
        },
      });
    },
  );

  it("log a gap with the terms only", async () => {
    const { acts, asked } = createActs();
    await acts.logGap(guidOf(1), ["E42", "ring"]);
    expect(asked[0]?.body).toEqual({
      subject: "Warmline: no article",
      notetext: "E42, ring",
      "objectid_msdyn_ocliveworkitem@odata.bind": `/msdyn_ocliveworkitems(${guidOf(1)})`,
    });
  });

  it("refuse ids that are none before anything is sent", async () => {
    const { acts, asked } = createActs();
    await expect(acts.linkCase(guidOf(1), "x) or (1 eq 1")).rejects.toMatchObject({ kind: "absent" });
    await expect(acts.judge("x", { target: "article", id: "x", useful: true, reason: "" }, 0)).rejects.toMatchObject({
      kind: "absent",
    });
    expect(asked).toEqual([]);
  });

  it("name the same row whenever the same is said, and another for anything else", async () => {
    const { acts, asked } = createActs();
    const judgement = { target: "article", id: guidOf(2), useful: false, reason: "outOfDate" } as const;
    await acts.judge(guidOf(1), judgement, 0);
    await acts.judge(guidOf(1), judgement, 0);
    await acts.judge(guidOf(1), { ...judgement, reason: "wrongProduct" }, 0);
    await acts.judge(guidOf(3), judgement, 0);
    const [first, again, ...others] = asked.map(({ id }) => id);
    expect(again).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it("are done when they are already there", async () => {
    const { client, asked } = createFakeOrganisation({ "PATCH connections": () => 412 });
    await expect(createDataverseActs(client).linkCase(guidOf(1), guidOf(2))).resolves.toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it("fail as the platform failed", async () => {
    const { client } = createFakeOrganisation({ "PATCH connections": () => 403 });
    await expect(createDataverseActs(client).linkCase(guidOf(1), guidOf(2))).rejects.toMatchObject({ status: 403 });
  });
});

describe("a new case", () => {
  const ticket = { title: "Steam from the lid", description: "Product: Kettle 4" };
  const customer = {
    ...lookup("msdyn_customer", guidOf(5), "Ana Ruiz"),
    "_msdyn_customer_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
  };

  it("is one row however often it is made, no child of another, and offered to the workspace each time", async () => {
    const { client, asked, mistakes } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": () => customer,
      "PATCH incidents": () => 412,
    });
    const link = jest.fn().mockResolvedValue(undefined);
    const acts = createDataverseActs(client, link);
    await acts.createCase(guidOf(1), ticket);
    await acts.createCase(guidOf(1), { ...ticket, title: "Steam" });
    const [first, second] = asked.filter(({ set }) => set === "incidents");
    expect(first?.body).toEqual({ ...ticket, "customerid_contact@odata.bind": `/contacts(${guidOf(5)})` });
    expect(second?.id).toBe(first?.id);
    expect(first?.id).not.toBe(nameId(guidOf(1), "followup"));
    expect(link.mock.calls).toEqual(Array(2).fill([first?.id, guidOf(1)]));
    expect(mistakes).toEqual([]);
  });

  it("is there although the workspace does not link it", async () => {
    const { client } = createFakeOrganisation({
      "GET msdyn_ocliveworkitems": () => customer,
      "PATCH incidents": () => 204,
    });
    const acts = createDataverseActs(client, () => Promise.reject(new Error("closed")));
    await expect(acts.createCase(guidOf(1), ticket)).resolves.toBeUndefined();
  });

  it("is not made where somebody linked one meanwhile", async () => {
    const linked = { ...customer, ...lookup("msdyn_issueid", guidOf(6), "CAS-1") };
    const { client, asked } = createFakeOrganisation({ "GET msdyn_ocliveworkitems": () => linked });
    await createDataverseActs(client).createCase(guidOf(1), ticket);
    expect(asked.map(({ set }) => set)).toEqual(["msdyn_ocliveworkitems"]);
  });
});

describe("a follow-up ticket", () => {
  const ticket = { title: "A refund", description: "Promised:\n- An answer today" };
  const belongs = {
    ...lookup("msdyn_customer", guidOf(5), "Ana Ruiz"),
    "_msdyn_customer_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
    ...lookup("msdyn_issueid", guidOf(6), "CAS-1"),
  };
  const createTicketing = (row: unknown, answer = 204) =>
    createFakeOrganisation({ "GET msdyn_ocliveworkitems": () => row, "PATCH incidents": () => answer });

  it("is a case of the customer below the conversation's own, always under the same id", async () => {
    const { client, asked, mistakes } = createTicketing(belongs);
    await createDataverseActs(client).openTicket(guidOf(1), ticket);
    expect(asked[1]).toMatchObject({
      set: "incidents",
      id: nameId(guidOf(1), "followup"),
      body: {
        ...ticket,
        "customerid_contact@odata.bind": `/contacts(${guidOf(5)})`,
        "parentcaseid@odata.bind": `/incidents(${guidOf(6)})`,
      },
    });
    expect(mistakes).toEqual([]);
  });

  it("is there already: done", async () => {
    const { client } = createTicketing(belongs, 412);
    await expect(createDataverseActs(client).openTicket(guidOf(1), ticket)).resolves.toBeUndefined();
  });

  it("needs a customer, and says so", async () => {
    const { client } = createTicketing({});
    await expect(createDataverseActs(client).openTicket(guidOf(1), ticket)).rejects.toMatchObject({
      kind: "absent",
      detail: "the conversation has no customer",
    });
  });
});
