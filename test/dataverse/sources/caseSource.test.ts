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

const createCaseSource = (client: DataverseClient) => createSource(client, createSearchMemory());
const solved = [resolution("Held Steam and Cup.", "2026-09-03T10:00:00Z")];
const links = {
  value: [{ ...lookup("incidentid", guidOf(1), "Ring red"), knowledgearticleid: { articlepublicnumber: "KA-01042" } }],
};
const ask = { product: "Brio 3", notCase: guidOf(77) };

describe("the newest resolved cases", () => {
  it("are read with how they ended and which article solved them, in one request", async () => {
    const { client, asked, mistakes, wire } = createFakeOrganisation({
      "GET incidents": () => ({ value: [incident(1, solved)] }),
      "GET knowledgearticleincidents": () => links,
    });
    await expect(createCaseSource(client).readNewest(ask, never)).resolves.toEqual({
      path: "newest resolved cases of the product",
      more: null,
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
    expect(asked.map(({ set, filter, pageSize }) => [set, filter, pageSize])).toEqual([
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
    const { cases } = await createCaseSource(client).readNewest(ask, never);
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
    const answer = await createCaseSource(client).readNewest(ask, never);
    expect(answer.cases).toHaveLength(1);
    expect(answer.path).toBe("newest resolved cases of all products (none of this one)");
  });

  it("are known without their article when links cannot be read", async () => {
    const { client } = createFakeOrganisation({
      "GET incidents": () => ({ value: [incident(1, solved)] }),
      "GET knowledgearticleincidents": () => 403,
    });
    const { cases } = await createCaseSource(client).readNewest(ask, never);
    expect(cases[0]?.article).toBe("");
  });

  it("are there although the links were refused in a way that may pass, which are then asked for by themselves", async () => {
    let refused = 0;
    const { client, wire } = createFakeOrganisation({
      "GET incidents": () => ({ value: [incident(1, solved)] }),
      "GET knowledgearticleincidents": () => ((refused += 1) === 1 ? 503 : links),
    });
    const { cases } = await createCaseSource(client).readNewest(ask, never);
    expect(cases[0]?.article).toBe("KA-01042");
    expect(wire).toEqual(["POST $batch", "GET knowledgearticleincidents"]);
  });

  it("keep their shape when the service leaves things out", async () => {
    const { client } = createFakeOrganisation({
      "GET incidents": () => ({ value: [{ incidentid: guidOf(1) }, {}, null] }),
    });
    const { cases } = await createCaseSource(client).readNewest({ product: "", notCase: "" }, never);
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
    await createCaseSource(client).readNewest({ ...ask, product: "O'Neil' or 1 eq 1", notCase: "no id" }, never);
    expect(asked.find(({ set }) => set === "incidents")?.filter).toBe(
      "statecode eq 1 and subjectid/title eq 'O''Neil'' or 1 eq 1'",
    );
  });

  it("fail when cases themselves cannot be read", async () => {
    const { client } = createFakeOrganisation({ "GET incidents": () => 403 });
    await expect(createCaseSource(client).readNewest(ask, never)).rejects.toMatchObject({ kind: "denied" });
  });

  it("come page by page, each in the words of the first, with their articles", async () => {
    const next = (page: number) => `https://org.example/api/data/v9.2/incidents?$skiptoken=${page}`;
    const { client, asked } = createFakeOrganisation({
      "GET incidents": ({ skipToken }) =>
        skipToken === "2"
          ? { value: [incident(2, solved)] }
          : { value: [incident(1, solved)], "@odata.nextLink": next(2) },
      "GET knowledgearticleincidents": () => links,
    });
    const first = await createCaseSource(client).readNewest(ask, never);
    const second = await first.more?.(never);
    expect([first, second].map((page) => page?.cases.map(({ number, article }) => [number, article]))).toEqual([
      [["CAS-1", "KA-01042"]],
      [["CAS-2", ""]],
    ]);
    expect(second?.more).toBeNull();
    expect(asked.filter(({ set }) => set === "incidents").map(({ pageSize }) => pageSize)).toEqual(["200", "200"]);
  });
});

const inside = (response: unknown) => () => ({ response: JSON.stringify(response) });
const provisioned = inside({ value: { status: "Provisioned" } });
const hits = (...ids: readonly number[]) =>
  inside({ Value: ids.map((n) => ({ Id: guidOf(n), EntityName: "incident" })) });

describe("cases that say what is asked", () => {
  const words = { terms: ["E42", "O'Brian%"], notCase: guidOf(77) };

  it("are found by a filter over title and description, of any product", async () => {
    const { client, asked, mistakes } = createFakeOrganisation({
      "GET incidents": () => ({ value: [incident(2, solved)] }),
      "GET knowledgearticleincidents": () => links,
    });
    const { cases, path } = await createCaseSource(client).search(words, never);
    expect(cases.map(({ number }) => number)).toEqual(["CAS-2"]);
    expect(path).toBe("title and text filter (Dataverse search is not provisioned)");
    const said = asked.find(({ set }) => set === "incidents")?.filter ?? "";
    expect(said).toContain("contains(title,'E42') or contains(description,'E42') or contains(title,'O')");
    expect(said).toContain(`not (incidentid eq ${guidOf(77)})`);
    expect(said).not.toContain("subjectid");
    expect(mistakes).toEqual([]);
  });

  it("are named by Dataverse search, and read with how they ended and their articles in one request", async () => {
    const { client, asked, wire } = createFakeOrganisation({
      "GET searchstatus": provisioned,
      "POST searchquery": hits(5),
      "GET incidents": ({ filter }) => ({ value: filter.includes(guidOf(5)) ? [incident(5, solved)] : [] }),
      "GET knowledgearticleincidents": () => links,
    });
    const { cases, path } = await createCaseSource(client).search(words, never);
    expect([cases.map(({ number, resolution }) => [number, resolution]), path]).toEqual([
      [["CAS-5", "Held Steam and Cup."]],
      "Dataverse search",
    ]);
    expect(wire.filter((line) => line === "POST $batch")).toHaveLength(1);
    expect(asked.find(({ set }) => set === "searchquery")?.body).toMatchObject({
      entities: '[{"name":"incident","filter":"statecode eq 1"}]',
    });
  });

  it.each([
    ["beside those that Dataverse search names", provisioned],
    ["beside those that a filter finds", () => 404],
  ])("are found by what ended them too, each once, %s, in one request", async (_, status) => {
    const { client, asked, mistakes, wire } = createFakeOrganisation({
      "GET searchstatus": status,
      "POST searchquery": hits(5),
      "GET incidents": ({ filter }) => ({
        value: filter.includes("/any(") ? [incident(8, solved), incident(5, solved)] : [incident(5, solved)],
      }),
      "GET knowledgearticleincidents": ({ filter }) =>
        filter.includes("/any(")
          ? { value: [{ ...lookup("incidentid", guidOf(8), ""), knowledgearticleid: { articlepublicnumber: "KA-8" } }] }
          : { value: [] },
    });
    const { cases } = await createCaseSource(client).search(words, never);
    expect(cases.map(({ number, article }) => [number, article])).toEqual([
      ["CAS-5", ""],
      ["CAS-8", "KA-8"],
    ]);
    const told = asked.filter(({ set }) => set === "incidents")[1]?.filter ?? "";
    expect(told).toContain("statecode eq 1 and Incident_IncidentResolutions/any(r:(contains(r/subject,'E42') or ");
    expect(mistakes).toEqual([]);
    expect(wire.filter((line) => line === "POST $batch")).toHaveLength(1);
    expect(wire.filter((line) => line.startsWith("GET incident"))).toEqual([]);
  });

  it("are found although what ended cases cannot be searched, and out of turn without Dataverse search", async () => {
    const { client, asked } = createFakeOrganisation({
      "GET searchstatus": provisioned,
      "GET incidents": ({ filter }) => (filter.includes("/any(") ? 403 : { value: [incident(1, solved)] }),
    });
    const { cases, path } = await createCaseSource(client).search({ ...words, inTurn: false }, never);
    expect([cases.length, path]).toEqual([1, "title and text filter (Dataverse search answers other searches)"]);
    expect(asked.map(({ set }) => set)).not.toContain("searchquery");
  });

  it("are none without a word, and nothing is read", async () => {
    const { client, wire } = createFakeOrganisation({});
    await expect(createCaseSource(client).search({ terms: ["?!"], notCase: "" }, never)).resolves.toMatchObject({
      cases: [],
    });
    expect(wire.filter((line) => line.includes("incident"))).toEqual([]);
  });
});

describe("a case's number", () => {
  const numbered = { ...incident(1, solved), ticketnumber: "CAS-01234-K7Q2" };
  const others = ["CAS-51234-A1B2", "CAS-12340-Z9Z9", "REQ-09999-1234"].map((ticketnumber, n) => ({
    ...incident(n + 2, solved),
    ticketnumber,
  }));
  const search = (typed: string) => {
    const organisation = createFakeOrganisation({ "GET incidents": () => ({ value: [...others, numbered] }) });
    return createCaseSource(organisation.client).search({ terms: [], typed, notCase: "" }, never);
  };

  it.each([
    "CAS-01234",
    "cas 01234",
    "CAS01234",
    "cas1234",
    "#01234",
    "Case no. 01234",
    "ＣＡＳ－０１２３４",
    "CAS‑01234‑K7Q2",
    " cas_01234 ",
  ])("is found as %s, before anything is searched", async (typed) => {
    const { cases, path, named } = await search(typed);
    expect([cases.map(({ number }) => number), path, named]).toEqual([["CAS-01234-K7Q2"], "case number", true]);
  });

  it.each(["E42", "error 503", "503", "pump 01234 noise", "CAS", "CAS-01235", "99%' or 1 eq 1", "1234 1234 1234 1234"])(
    "is not seen in %s",
    async (typed) => {
      expect((await search(typed)).named).toBeUndefined();
    },
  );
});
