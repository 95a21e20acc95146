import type { DataverseClient } from "#dataverse/client";
import { createCaseSource as createSource, createSearchMemory } from "#dataverse/sources";
import { choice, createFakeOrganisation, guidOf, lookup, never } from "./fakeOrganisation";

function resolution(description: string, createdon: string): Record<string, unknown> {
  return { activityid: guidOf(700), subject: "Solved", description, createdon };
}

function incident(n: number, resolutions: readonly unknown[]): Record<string, unknown> {
  return {
    incidentid: guidOf(n),
    ticketnumber: `CAS-${n}`,
    title: "Ring red",
    description: "E42",
    createdon: "2026-09-01T00:00:00Z",
    modifiedon: "2026-10-01T00:00:00Z",
    ...choice("statuscode", 5, "Problem gelöst"),
    ...lookup("subjectid", guidOf(900), "Brio 3"),
    Incident_IncidentResolutions: resolutions,
  };
}

const createCaseSource = (client: DataverseClient) => createSource(client, { now: () => 0 }, createSearchMemory());
const solved = [resolution("Held Steam and Cup.", "2026-09-03T10:00:00Z")];
const links = {
  value: [{ ...lookup("incidentid", guidOf(1), "Ring red"), knowledgearticleid: { articlepublicnumber: "KA-01042" } }],
};
const ask = { product: "Brio 3", terms: [], notCase: guidOf(77) };

describe("resolved cases", () => {
  it("are read with how they ended and which article solved them, in one request", async () => {
    const { client, asked, mistakes, wire } = createFakeOrganisation({
      "GET incidents": () => ({ value: [incident(1, solved)] }),
      "GET knowledgearticleincidents": () => links,
    });
    await expect(createCaseSource(client).findResolved(ask, never)).resolves.toEqual({
      path: "newest resolved cases of the product",
      cases: [
        {
          id: guidOf(1),
          number: "CAS-1",
          title: "Ring red",
          description: "E42",
          product: "Brio 3",
          resolution: "Held Steam and Cup.",
          outcome: "Problem Solved",
          openedAt: Date.UTC(2026, 8, 1),
          resolvedAt: Date.UTC(2026, 8, 3, 10),
          article: "KA-01042",
          reopened: false,
        },
      ],
    });
    expect(mistakes).toEqual([]);
    expect(wire).toEqual(["POST $batch"]);
    expect(asked.map(({ set, filter, top }) => [set, filter, top])).toEqual([
      ["incidents", `statecode eq 1 and subjectid/title eq 'Brio 3' and not (incidentid eq ${guidOf(77)})`, "200"],
      [
        "knowledgearticleincidents",
        "knowledgeusage eq 2 and incidentid/statecode eq 1 and incidentid/subjectid/title eq 'Brio 3'",
        "400",
      ],
    ]);
  });

  it("that were closed twice are reopened ones, and the last resolution counts", async () => {
    const twice = [
      resolution("Worked in the end.", "2026-09-09T00:00:00Z"),
      resolution("Did not hold.", "2026-09-03T00:00:00Z"),
    ];
    const { client } = createFakeOrganisation({ "GET incidents": () => ({ value: [incident(1, twice)] }) });
    const { cases } = await createCaseSource(client).findResolved(ask, never);
    expect(cases[0]).toMatchObject({
      reopened: true,
      resolution: "Worked in the end.",
      resolvedAt: Date.UTC(2026, 8, 9),
    });
  });

  it("of all products stand in when this one has none, and the answer says so", async () => {
    const { client } = createFakeOrganisation({
      "GET incidents": ({ filter }) => ({ value: filter.includes("subjectid") ? [] : [incident(1, solved)] }),
    });
    const answer = await createCaseSource(client).findResolved(ask, never);
    expect(answer.cases).toHaveLength(1);
    expect(answer.path).toBe("newest resolved cases of all products (none of this one)");
  });

  it("are known without their article when links cannot be read", async () => {
    const { client } = createFakeOrganisation({
      "GET incidents": () => ({ value: [incident(1, solved)] }),
      "GET knowledgearticleincidents": () => 403,
    });
    const { cases } = await createCaseSource(client).findResolved(ask, never);
    expect(cases[0]?.article).toBe("");
  });

  it("are there although the links were refused in a way that may pass, which are then asked for by themselves", async () => {
    let refused = 0;
    const { client, wire } = createFakeOrganisation({
      "GET incidents": () => ({ value: [incident(1, solved)] }),
      "GET knowledgearticleincidents": () => ((refused += 1) === 1 ? 503 : links),
    });
    const { cases } = await createCaseSource(client).findResolved(ask, never);
    expect(cases[0]?.article).toBe("KA-01042");
    expect(wire).toEqual(["POST $batch", "GET knowledgearticleincidents"]);
  });

  it("keep their shape when the service leaves things out", async () => {
    const { client } = createFakeOrganisation({
      "GET incidents": () => ({ value: [{ incidentid: guidOf(1) }, {}, null] }),
    });
    const { cases } = await createCaseSource(client).findResolved({ ...ask, product: "", notCase: "" }, never);
    expect(cases).toEqual([
      {
        id: guidOf(1),
        number: "",
        title: "",
        description: "",
        product: "",
        resolution: "",
        outcome: "",
        openedAt: null,
        resolvedAt: null,
        article: "",
        reopened: false,
      },
    ]);
  });

  it("of a product with quotes in its name stay one filter", async () => {
    const { client, asked } = createFakeOrganisation({ "GET incidents": () => ({ value: [incident(1, solved)] }) });
    await createCaseSource(client).findResolved({ ...ask, product: "O'Neil' or 1 eq 1", notCase: "no id" }, never);
    expect(asked.find(({ set }) => set === "incidents")?.filter).toBe(
      "statecode eq 1 and subjectid/title eq 'O''Neil'' or 1 eq 1'",
    );
  });

  it("fail when cases themselves cannot be read", async () => {
    const { client } = createFakeOrganisation({ "GET incidents": () => 403 });
    await expect(createCaseSource(client).findResolved(ask, never)).rejects.toMatchObject({ kind: "denied" });
  });
});

describe("cases that say what is asked", () => {
  const words = { ...ask, terms: ["E42", "O'Brian%"] };
  const inside = (response: unknown) => () => ({ response: JSON.stringify(response) });

  it("are found by a filter in the same request, of any product, beside the newest of this one", async () => {
    const { client, asked, wire, mistakes } = createFakeOrganisation({
      "GET incidents": ({ filter }) => ({
        value: filter.includes("contains") ? [incident(2, solved), incident(1, solved)] : [incident(1, solved)],
      }),
      "GET knowledgearticleincidents": () => links,
    });
    const { cases, path } = await createCaseSource(client).findResolved(words, never);
    expect(cases.map(({ number }) => number)).toEqual(["CAS-1", "CAS-2"]);
    expect(path).toBe(
      "newest resolved cases of the product, and those found by title and description filter (Dataverse search is not provisioned)",
    );
    expect(wire).toEqual(["GET searchstatus", "POST $batch"]);
    const said = asked.filter(({ set }) => set === "incidents")[1]?.filter ?? "";
    expect(said).toContain("(contains(title,'E42') or contains(description,'E42') or contains(title,'O')");
    expect(said).toContain(`not (incidentid eq ${guidOf(77)})`);
    expect(said).not.toContain("subjectid");
    expect(mistakes).toEqual([]);
  });

  it("are named by Dataverse search when it is free, and read with their articles", async () => {
    const { client, asked } = createFakeOrganisation({
      "GET searchstatus": inside({ value: { status: "Provisioned" } }),
      "POST searchquery": inside({ Value: [{ Id: guidOf(5), EntityName: "incident" }] }),
      "GET incidents": ({ filter }) => ({ value: [incident(filter.includes(guidOf(5)) ? 5 : 1, solved)] }),
      "GET knowledgearticleincidents": () => links,
    });
    const { cases, path } = await createCaseSource(client).findResolved(words, never);
    expect([cases.map(({ number }) => number), path]).toEqual([
      ["CAS-1", "CAS-5"],
      "newest resolved cases of the product, and those found by Dataverse search",
    ]);
    expect(asked[1]?.body).toMatchObject({ entities: '[{"name":"incident","filter":"statecode eq 1"}]' });
  });

  it("are left out where neither can be had, and the newest stay", async () => {
    const { client } = createFakeOrganisation({
      "GET incidents": ({ filter }) => (filter.includes("contains") ? 403 : { value: [incident(1, solved)] }),
      "GET knowledgearticleincidents": () => links,
    });
    const { cases } = await createCaseSource(client).findResolved(words, never);
    expect(cases.map(({ number }) => number)).toEqual(["CAS-1"]);
  });
});
