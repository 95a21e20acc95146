import { createDataverseActs } from "#dataverse/sources";
import { createFakeOrganisation, guidOf } from "./fakeOrganisation";

function createActs() {
  const sets = ["knowledgearticleincidents", "connections", "feedback", "annotations"];
  const { client, asked } = createFakeOrganisation(Object.fromEntries(sets.map((set) => [`POST ${set}`, () => 204])));
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
    await acts.judge(guidOf(1), { target: "article", id: guidOf(2), useful, reason: "wrong version" });
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
      await acts.judge(guidOf(1), { target, id: "wants", useful: false, reason: "not asked" });
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
    await expect(acts.judge("x", { target: "article", id: "x", useful: true, reason: "" })).rejects.toMatchObject({
      kind: "absent",
    });
    expect(asked).toEqual([]);
  });

  it("fail as the platform failed, once", async () => {
    const { client, asked } = createFakeOrganisation({ "POST connections": () => 503 });
    await expect(createDataverseActs(client).linkCase(guidOf(1), guidOf(2))).rejects.toMatchObject({ status: 503 });
    expect(asked).toHaveLength(1);
  });
});
