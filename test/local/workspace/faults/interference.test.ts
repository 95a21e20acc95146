import { createInterference, delayNotes, noFaults, parseFaultPlan } from "#local/workspace/faults";
import { write, type Write } from "#local/world/rows";
import { FakeClock } from "#support";

const root = "http://127.0.0.1:4280/api/data/v9.2/";
const plan = (rules: unknown, more: object = {}) => parseFaultPlan("plan", JSON.stringify({ rules, ...more }));

describe("faults on purpose", () => {
  const half = { kind: "half" };
  const kindsOf = (rules: unknown, requests: readonly (readonly [string, string])[], seed = 1) => {
    const interference = createInterference(plan(rules, { seed }), new FakeClock());
    return requests.map(([method, path]) => interference.choose({ method, url: root + path }, "wire")?.kind ?? null);
  };

  it.each([
    [{}, "GET", "incidents", true],
    [{ method: "POST" }, "GET", "incidents", false],
    [{ method: "POST" }, "POST", "incidents", true],
    [{ path: "WhoAmI" }, "GET", "WhoAmI?x=1", true],
    [{ path: "WhoAmI" }, "GET", "WhoAmI()", false],
    [{ path: "FullText*" }, "POST", "FullTextSearchKnowledgeArticle", true],
    [{ path: "*(*)/Incident_*" }, "GET", "incidents(1)/Incident_Annotation", true],
    [{ path: "*(*)/Incident_*" }, "GET", "incidents/Incident_Annotation", false],
    [{ path: "a*a" }, "GET", "a", false],
    [{ table: "incident" }, "GET", "incidents(1)?$select=title", true],
    [{ table: "incident" }, "POST", "CloseIncident", true],
    [{ table: "incident" }, "GET", "contacts(1)/Incident_Annotation", false],
    [{ table: "annotation" }, "GET", "incidents(1)/Incident_Annotation", true],
    [{ table: "contact" }, "GET", "incidents(1)/customerid_contact/fullname", true],
    [{ table: "incident" }, "POST", "$batch", false],
    [{ table: "incident" }, "GET", "constructor", false],
  ])("happen to requests that match %j: %s %s", (match, method, path, happens) => {
    expect(kindsOf([{ match, fault: half }], [[method, path]])).toEqual([happens ? "half" : null]);
  });

  it("happen to parts of a batch as answers only: their connection is the batch's", () => {
    const rules = [
      { match: { table: "incident" }, fault: half },
      { match: { table: "incident" }, fault: { kind: "denied" } },
    ];
    const interference = createInterference(plan(rules), new FakeClock());
    expect(interference.choose({ method: "GET", url: `${root}incidents` }, "batch")?.kind).toBe("denied");
    expect(interference.choose({ method: "POST", url: `${root}$batch` }, "wire")).toBeNull();
  });

  it("happen as often as asked for", () => {
    const rules = [{ times: 2, fault: half }, { fault: { kind: "denied" } }];
    const thrice = Array.from({ length: 3 }, () => ["GET", "incidents"] as const);
    expect(kindsOf(rules, thrice)).toEqual(["half", "half", "denied"]);
  });

  it("fall on their share of the requests, the same way for the same seed", () => {
    const many = Array.from({ length: 2000 }, () => ["GET", "incidents"] as const);
    const rules = [{ share: 0.25, fault: half }];
    const kinds = kindsOf(rules, many, 42);
    const hit = kinds.filter((kind) => kind !== null).length;
    expect(hit).toBeGreaterThan(400);
    expect(hit).toBeLessThan(600);
    expect(kindsOf(rules, many, 42)).toEqual(kinds);
    expect(kindsOf(rules, many, 43)).not.toEqual(kinds);
  });

  it("wait by the clock they are given, and tell its skewed time", async () => {
    const clock = new FakeClock();
    const interference = createInterference({ ...noFaults, clockSkewSeconds: 90 }, clock);
    const waited = interference.wait(3000);
    await clock.advance(3000);
    await waited;
    expect(interference.date()?.getTime()).toBe(clock.now() + 90_000);
    expect(createInterference(noFaults, clock).date()).toBeNull();
  });
});

describe("late notes", () => {
  const note = (table: "msdyn_transcript" | "incident", subject: string) =>
    write("annotation", `id-${subject}`, { subject, objectid: { table, id: "1" } });
  const title = write("incident", "1", { title: "at once" });

  it("hold back what is written of transcripts only", async () => {
    const clock = new FakeClock();
    const written: Write[] = [];
    const late = delayNotes({ apply: (writes) => void written.push(...writes) }, 45, clock);
    late.rows.apply([title, note("msdyn_transcript", "late"), note("incident", "soon")]);
    expect(written).toEqual([title, note("incident", "soon")]);
    await clock.advance(44_999);
    expect(written).toHaveLength(2);
    await clock.advance(1);
    expect(written).toEqual([title, note("incident", "soon"), note("msdyn_transcript", "late")]);
  });

  it("do not come any more once closed", async () => {
    const clock = new FakeClock();
    const written: Write[] = [];
    const late = delayNotes({ apply: (writes) => void written.push(...writes) }, 45, clock);
    late.rows.apply([note("msdyn_transcript", "late")]);
    late.close();
    await clock.advance(60_000);
    expect(written).toEqual([]);
  });
});
