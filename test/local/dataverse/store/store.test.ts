import { schema } from "#dataverse/tables";
import { RowError, createStore } from "#local/dataverse/store";

const noon = new Date("2026-11-20T12:00:00.750Z");
const open = () => createStore({ schema, now: () => noon });

describe("a new row", () => {
  it("gets an id, times, a version and the platform's presets", () => {
    const store = open();
    const ann = store.insert("contact", { firstname: "Ann", lastname: "Lee" });
    const id = store.insert("incident", { title: "E42", customerid: { table: "contact", id: ann } });
    expect(store.get("incident", id)).toMatchObject({
      incidentid: id,
      createdon: "2026-11-20T12:00:00Z",
      modifiedon: "2026-11-20T12:00:00Z",
      statecode: 0,
      statuscode: 1,
      prioritycode: 2,
      isescalated: false,
      customerid: { table: "contact", id: ann },
    });
    expect(store.get("incident", id)?.ticketnumber).toMatch(/^CAS-\d+-[0-9A-F]{6}$/);
    expect(store.get("contact", ann)?.fullname).toBe("Ann Lee");
  });

  it("keeps the id and the times an import gives it", () => {
    const store = open();
    const id = "AAAAAAAA-0000-4000-8000-000000000001";
    store.insert("subject", { subjectid: id, title: "Brio 3", overriddencreatedon: "2025-01-02T03:04:05Z" });
    expect(store.get("subject", id.toLowerCase())).toMatchObject({
      title: "Brio 3",
      createdon: "2025-01-02T03:04:05Z",
    });
  });

  it("belongs to who wrote it", () => {
    const store = open();
    const robin = store.insert("systemuser", { firstname: "Robin" });
    const id = store.insert("account", { name: "Halden" }, robin);
    expect(store.get("account", id)).toMatchObject({
      createdby: { table: "systemuser", id: robin },
      ownerid: { table: "systemuser", id: robin },
    });
  });

  it.each<[string, object, string]>([
    ["text that is too long", { title: "x".repeat(201) }, "tooLong"],
    ["a number where text belongs", { title: 5 }, "wrongType"],
    ["a choice that does not exist", { prioritycode: 9 }, "notAChoice"],
    ["a column that does not exist", { colour: "red" }, "wrongType"],
    ["a prototype's name", { constructor: "x" }, "wrongType"],
    [
      "a lookup to the wrong table",
      { productid: { table: "contact", id: "aaaaaaaa-0000-4000-8000-000000000001" } },
      "wrongType",
    ],
    ["the character U+0000", { title: "a\0b" }, "badText"],
    ["no customer", {}, "missing"],
    ["a reason of another state", { statecode: 0, statuscode: 5 }, "badState"],
    ["a day that does not exist", { followupby: "2026-02-30" }, "wrongType"],
  ])("is refused with %s, and nothing is kept", (_, row, problem) => {
    const store = open();
    const insert = () => store.insert("incident", row);
    expect(insert).toThrow(expect.objectContaining({ name: "RowError", problem }) as RowError);
    expect(store.count("incident")).toBe(0);
  });

  it("is refused when its id is taken", () => {
    const store = open();
    const id = store.insert("account", { name: "Halden" });
    expect(() => store.insert("account", { accountid: id })).toThrow(RowError);
  });

  it("is refused when its alternate key is taken", () => {
    const store = open();
    const key = "aaaaaaaa-0000-4000-8000-000000000001";
    store.insert("systemuser", { azureactivedirectoryobjectid: key });
    expect(() => store.insert("systemuser", { azureactivedirectoryobjectid: key })).toThrow(RowError);
  });

  it("of a note counts its attachment's bytes and names what it is on", () => {
    const store = open();
    const id = store.insert("msdyn_transcript", { msdyn_name: "t" });
    const documentbody = Buffer.from("twelve bytes").toString("base64");
    const note = store.insert("annotation", { documentbody, objectid: { table: "msdyn_transcript", id } });
    expect(store.get("annotation", note)).toMatchObject({
      filesize: 12,
      isdocument: true,
      objecttypecode: "msdyn_transcript",
    });
  });
});

describe("a change", () => {
  it("keeps state and reason together", () => {
    const store = open();
    const id = store.insert("knowledgearticle", { title: "Clear error E42" });
    store.update("knowledgearticle", id, { statecode: 3 });
    expect(store.get("knowledgearticle", id)).toMatchObject({ statecode: 3, statuscode: 7 });
    store.update("knowledgearticle", id, { statuscode: 12 });
    expect(store.get("knowledgearticle", id)).toMatchObject({ statecode: 5, statuscode: 12 });
  });

  it("gives the row a higher version", () => {
    const store = open();
    const id = store.insert("account", { name: "Halden" });
    const before = store.get("account", id)?.versionnumber ?? 0;
    store.update("account", id, { name: "Halden Home" });
    expect(store.get("account", id)?.versionnumber).toBeGreaterThan(before);
  });

  it("keeps a full name true when one part changes", () => {
    const store = open();
    const id = store.insert("contact", { firstname: "Ann", lastname: "Lee" });
    store.update("contact", id, { lastname: "Sand" });
    expect(store.get("contact", id)?.fullname).toBe("Ann Sand");
  });

  it("of a row that is not there is refused", () => {
    expect(() => open().update("account", "aaaaaaaa-0000-4000-8000-000000000001", { name: "x" })).toThrow(RowError);
  });
});

describe("removing a row", () => {
  it("takes what belongs to it and lets go of the rest", () => {
    const store = open();
    const ann = store.insert("contact", { firstname: "Ann" });
    const old = store.insert("incident", { title: "old", customerid: { table: "contact", id: ann } });
    const next = store.insert("incident", {
      title: "next",
      customerid: { table: "contact", id: ann },
      parentcaseid: { table: "incident", id: old },
    });
    const note = store.insert("annotation", { subject: "n", objectid: { table: "incident", id: old } });
    expect(store.remove("incident", old)).toBe(true);
    expect(store.get("annotation", note)).toBeNull();
    expect(store.get("incident", next)).toMatchObject({ title: "next", parentcaseid: null });
    expect(store.remove("incident", old)).toBe(false);
  });
});

describe("a transaction", () => {
  it("keeps all or nothing", () => {
    const store = open();
    const work = () =>
      store.transaction(() => {
        store.insert("account", { name: "kept?" });
        store.insert("account", { name: "x".repeat(500) });
      });
    expect(work).toThrow(RowError);
    expect(store.count("account")).toBe(0);
  });

  it("inside another undoes its own part only", () => {
    const store = open();
    store.transaction(() => {
      store.insert("account", { name: "outer" });
      expect(() =>
        store.transaction(() => {
          store.insert("account", { name: "inner" });
          throw new Error("no");
        }),
      ).toThrow("no");
    });
    expect(store.all("account").map((row) => row.name)).toEqual(["outer"]);
  });
});

describe("full-text search", () => {
  const store = open();
  const article = (title: string, content: string) =>
    store.insert("knowledgearticle", { title, content, statecode: 3 });
  const descale = article("Clear error E42 after descaling", "<p>Hold Steam and Cup for eight seconds.</p>");
  const grinder = article("Free a blocked grinder", "<p>Error E19 shows.</p>");
  const titles = (question: string) =>
    store.rankText("knowledgearticle", question, 10).map(({ row }) => store.all("knowledgearticle")[row - 1]?.title);

  it("finds words of any form, titles first", () => {
    expect(titles("descale")).toEqual(["Clear error E42 after descaling"]);
    expect(titles("E42 errors")).toEqual(["Clear error E42 after descaling", "Free a blocked grinder"]);
  });

  it("reads the words of HTML: no tags, no scripts, no words cut by a mark inside them", () => {
    article("Milk does not froth", "<script>hidden()</script><p>Run&nbsp;the <b>des</b>caler &amp; rinse</p><style>x");
    expect(titles("p b script")).toEqual([]);
    expect(titles("hidden")).toEqual([]);
    expect(titles("rinsing")).toEqual(["Milk does not froth"]);
    expect(titles("descaler")).toContain("Milk does not froth");
  });

  it("takes any text as words only", () => {
    expect(titles('" OR NEAR( * ^title: AND NOT {')).toEqual([]);
    expect(titles("")).toEqual([]);
  });

  it("follows changes and removals", () => {
    store.update("knowledgearticle", grinder, { title: "Free a jammed mill" });
    expect(titles("grinder")).toEqual([]);
    expect(titles("jammed")).toEqual(["Free a jammed mill"]);
    store.remove("knowledgearticle", descale);
    expect(store.rankText("knowledgearticle", "E42", 10)).toEqual([]);
  });
});
