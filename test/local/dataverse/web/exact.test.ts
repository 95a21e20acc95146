import fc from "fast-check";
import { anyCharacter } from "#support/text";
import { openBench, user, wellFormed } from "./openApi";

const id = "cccccccc-0000-4000-8000-000000000001";
const customerid = { table: "contact", id } as const;

/** A store with one case, and one knowledge article rated by a customer. */
function openOne() {
  const bench = openBench();
  bench.store.insert("contact", { contactid: id, lastname: "Lee" });
  bench.store.insert("incident", { incidentid: id, title: "Case", statecode: 0, customerid });
  bench.store.insert("knowledgearticle", { knowledgearticleid: id, title: "Article" });
  return bench;
}

describe("what is kept", () => {
  const bench = openOne();
  const set = (table: string, column: string, value: string | number) =>
    bench.store.query(`UPDATE "${table}" SET "${column}" = ?`, [value]);

  it("comes out of a page as it comes out of a single row, whatever is written in it", () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 60 }).filter((each) => !each.includes("\0"));
    const hostile = fc
      .tuple(text, fc.constantFrom("\ud83d\ude00", '"', "\\", '","', "\u0001", "\u001f", "\u2028"), text)
      .map((parts) => wellFormed(parts.join("")));
    fc.assert(
      fc.property(hostile, (title) => {
        bench.store.update("incident", id, { title });
        expect(bench.read(`incidents(${id})?$select=title`)["title"]).toBe(title);
        expect(bench.list("incidents?$select=title", "title")).toEqual([title]);
      }),
    );
  });

  it("shows half a surrogate pair as what cannot be shown, and the rest of the row as it is", () => {
    bench.store.update("incident", id, { title: "a long title with \ud800 in it", description: "whole" });
    const [row] = bench.rows("incidents?$select=title,description");
    expect(row).toMatchObject({
      title: expect.stringMatching(/^a long title with \ufffd+ in it$/),
      description: "whole",
    });
  });

  it("keeps a fraction to the last bit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (rating) => {
        set("knowledgearticle", "rating", rating);
        const [shown] = bench.list("knowledgearticles?$select=rating", "rating");
        expect(shown === rating || Object.is(shown, 0)).toBe(true);
      }),
    );
  });

  it("keeps whole numbers up to the largest there are", () => {
    set("incident", "versionnumber", Number.MAX_SAFE_INTEGER);
    expect(bench.list("incidents?$select=versionnumber", "versionnumber")).toEqual([Number.MAX_SAFE_INTEGER]);
  });

  it("is nothing where nothing is found", () => {
    expect(bench.rows("incidents?$filter=title eq 'nobody wrote this'&$top=3")).toEqual([]);
  });
});

describe("a question asked again", () => {
  it("means the person who asks", () => {
    const bench = openOne();
    const other = bench.store.insert("systemuser", { firstname: "Kim" });
    const query = "incidents?$select=title&$filter=Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')";
    bench.store.update("incident", id, { ownerid: { table: "systemuser", id: other } });
    expect(bench.rows(query)).toHaveLength(0);
    expect(bench.rows(query, { MSCRMCallerID: other })).toHaveLength(1);
    expect(bench.rows(query, { MSCRMCallerID: user })).toHaveLength(0);
  });

  it("means the time it is asked at", () => {
    const bench = openOne();
    const today = "incidents?$filter=Microsoft.Dynamics.CRM.Today(PropertyName='createdon')";
    expect(bench.rows(today)).toHaveLength(1);
    bench.clock.at = new Date("2026-11-21T12:00:00Z");
    expect(bench.rows(today)).toHaveLength(0);
  });

  it("sees what was written since", () => {
    const bench = openOne();
    const open = "incidents?$select=title&$filter=statecode eq 0&$orderby=title desc&$top=20";
    expect(bench.list(open, "title")).toEqual(["Case"]);
    bench.store.insert("incident", { title: "Second", customerid });
    expect(bench.list(open, "title")).toEqual(["Second", "Case"]);
  });

  it("is read alike on two tables", () => {
    const bench = openOne();
    expect(bench.list("incidents?$select=title", "title")).toEqual(["Case"]);
    expect(bench.list("knowledgearticles?$select=title", "title")).toEqual(["Article"]);
  });

  it("is read anew after hundreds of others", () => {
    const bench = openOne();
    for (let top = 1; top <= 450; top += 1) expect(bench.rows(`incidents?$select=title&$top=${top}`)).toHaveLength(1);
    expect(bench.rows("incidents?$select=title&$top=1")).toHaveLength(1);
  });
});
