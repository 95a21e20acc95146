import { type Bench, openBench } from "./openApi";

const ann = "aaaaaaaa-0000-4000-8000-000000000001";
const id = "cccccccc-0000-4000-8000-000000000009";

describe("CloseIncident", () => {
  const close = (bench: Bench, resolution: object, status: unknown = 5) =>
    bench.send("POST", "CloseIncident", {
      body: {
        IncidentResolution: {
          "@odata.type": "Microsoft.Dynamics.CRM.incidentresolution",
          subject: "Solved",
          ...resolution,
        },
        Status: status,
      },
    });
  const openCase = () => {
    const bench = openBench();
    bench.store.insert("contact", { contactid: ann, firstname: "Ann" });
    bench.store.insert("incident", { incidentid: id, title: "Ring is red", customerid: { table: "contact", id: ann } });
    return bench;
  };

  it("resolves the case and keeps how", () => {
    const bench = openCase();
    expect(
      close(bench, { "incidentid@odata.bind": `/incidents(${id})`, description: "Held Steam and Cup", timespent: 4 })
        .status,
    ).toBe(204);
    expect(bench.read(`incidents(${id})?$expand=Incident_IncidentResolutions`)).toMatchObject({
      statecode: 1,
      statuscode: 5,
      Incident_IncidentResolutions: [
        { subject: "Solved", description: "Held Steam and Cup", timespent: 4, statecode: 1 },
      ],
    });
  });

  it("takes a plain id and the default status", () => {
    const bench = openCase();
    expect(close(bench, { incidentid: id }, -1).status).toBe(204);
    expect(bench.store.get("incident", id)).toMatchObject({ statecode: 1, statuscode: 5 });
  });

  it.each([
    ["a case that is closed", { incidentid: id }, 5, 400],
    ["no case", {}, 5, 400],
    ["an unknown case", { incidentid: ann }, 5, 404],
    ["a status of another state", { incidentid: id }, 2, 400],
    ["no status", { incidentid: id }, "5", 400],
  ])("refuses %s and changes nothing", (what, resolution, status, answer) => {
    const bench = openCase();
    if (what === "a case that is closed") close(bench, { incidentid: id });
    const before = bench.store.count("incidentresolution");
    expect(close(bench, resolution, status).status).toBe(answer);
    expect(bench.store.count("incidentresolution")).toBe(before);
  });
});
