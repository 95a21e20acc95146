import { ann, formatted, openCases, url } from "./openCases";
import { errorOf } from "./openApi";

describe("a fetch over several tables", () => {
  const bench = openCases();
  const customer = (inside = "", more = "") =>
    `<link-entity name='contact' from='contactid' to='customerid' alias='who' ${more}>${inside}</link-entity>`;
  const note = (inside = "", more = "") =>
    `<link-entity name='annotation' from='objectid' to='incidentid' ${more}>${inside}</link-entity>`;
  const numbers = (inside: string, options = "") =>
    bench.list(
      url(
        `<fetch ${options}><entity name='incident'><attribute name='ticketnumber'/>${inside}<order attribute='ticketnumber'/></entity></fetch>`,
      ),
      "ticketnumber",
    );

  it("shows columns of the other table under its alias", () => {
    const [row] = bench.rows(
      url(
        `<fetch top='1'><entity name='incident'><attribute name='title'/>${customer("<attribute name='fullname'/><attribute name='address1_city' alias='city'/><attribute name='createdby'/>")}</entity></fetch>`,
      ),
    );
    expect(row).toMatchObject({ title: "Pump leaks", "who.fullname": "Ann Lee", city: "Aarhus" });
    const [noted] = bench.rows(
      url(`<fetch top='1'><entity name='incident'>${note("<attribute name='subject'/>")}</entity></fetch>`),
    );
    expect(noted).toMatchObject({ "annotation1.subject": "first" });
  });

  it("repeats a row for each partner, and drops or keeps those without", () => {
    expect(numbers(note())).toEqual(["CAS-1", "CAS-1", "CAS-2"]);
    expect(numbers(note("", "link-type='outer'"))).toEqual(["CAS-1", "CAS-1", "CAS-2", "CAS-3", "CAS-4", "CAS-5"]);
  });

  it("filters inside the other table, and outside by its alias", () => {
    const second = "<filter><condition attribute='subject' operator='eq' value='second'/></filter>";
    expect(numbers(note(second))).toEqual(["CAS-1"]);
    expect(numbers(note(second, "link-type='outer'"))).toHaveLength(5);
    const none = "<filter><condition entityname='note' attribute='annotationid' operator='null'/></filter>";
    expect(numbers(note("", "link-type='outer' alias='note'") + none)).toEqual(["CAS-3", "CAS-4", "CAS-5"]);
    const same = "<filter><condition attribute='title' operator='ne' valueof='note.subject'/></filter>";
    expect(numbers(note("", "alias='note'") + same)).toHaveLength(3);
  });

  it("nests", () => {
    const notes = bench.list(
      url(
        `<fetch><entity name='annotation'><attribute name='subject'/><link-entity name='incident' from='incidentid' to='objectid' alias='case'>${customer("<filter><condition attribute='fullname' operator='eq' value='Ann Lee'/></filter>")}</link-entity><order attribute='subject'/></entity></fetch>`,
        "annotations",
      ),
      "subject",
    );
    expect(notes).toEqual(["first", "second", "third"]);
  });

  it("sorts by the other table's columns, after its own", () => {
    const titles = bench.list(
      url(
        `<fetch><entity name='incident'><attribute name='ticketnumber'/>${customer("<order attribute='fullname' descending='true'/>")}</entity></fetch>`,
      ),
      "ticketnumber",
    );
    expect(titles[0]).toBe("CAS-5");
  });

  it("only tests for rows with exists and in", () => {
    const third = "<filter><condition attribute='subject' operator='eq' value='third'/></filter>";
    expect(numbers(note("", "link-type='exists'"))).toEqual(["CAS-1", "CAS-2"]);
    expect(numbers(note(third, "link-type='in'"))).toEqual(["CAS-2"]);
    const owned = "<link-entity name='systemuser' from='systemuserid' to='createdby'/>";
    expect(numbers(note(owned, "link-type='exists'"))).toEqual([]);
    expect(
      numbers(customer(`<link-entity name='account' from='primarycontactid' to='contactid' link-type='exists'/>`)),
    ).toEqual([]);
  });

  it("tests for rows inside filters", () => {
    const third = "<filter><condition attribute='subject' operator='eq' value='third'/></filter>";
    const inside = (type: string) => `<filter type='or'>${note(third, `link-type='${type}'`)}</filter>`;
    expect(numbers(inside("any"))).toEqual(["CAS-2"]);
    expect(numbers(inside("not any"))).toEqual(["CAS-1", "CAS-3", "CAS-4", "CAS-5"]);
    expect(numbers(inside("all"))).toEqual(["CAS-1"]);
    expect(numbers(inside("not all"))).toEqual(["CAS-2"]);
  });

  it("counts with its links", () => {
    const counted = bench.read(
      url(`<fetch returntotalrecordcount='1'><entity name='incident'>${note()}</entity></fetch>`),
    );
    expect(counted["@odata.count"]).toBe(3);
  });
});

describe("an aggregate fetch", () => {
  const bench = openCases();
  const groups = (inside: string, options = "", set = "incident") =>
    bench.rows(url(`<fetch aggregate='true' ${options}><entity name='${set}'>${inside}</entity></fetch>`, `${set}s`));

  it("measures all rows", () => {
    const measure = (method: string, more = "") =>
      `<attribute name='filesize' alias='${method}${more === "" ? "" : "Distinct"}' aggregate='${method}' ${more}/>`;
    const inside = ["count", "countcolumn", "sum", "avg", "min", "max"].map((method) => measure(method)).join("");
    bench.store.insert("annotation", { subject: "fourth", filesize: 4 });
    bench.store.insert("annotation", { subject: "fifth" });
    expect(groups(inside + measure("countcolumn", "distinct='true'"), "", "annotation")).toEqual([
      { count: 5, countcolumn: 4, countcolumnDistinct: 3, sum: 43, avg: 10, min: 4, max: 25 },
    ]);
  });

  it("groups by columns, also of joined tables, and sorts by alias", () => {
    const who =
      "<link-entity name='contact' from='contactid' to='customerid'><attribute name='fullname' alias='who' groupby='true'/></link-entity>";
    const count =
      "<attribute name='incidentid' alias='cases' aggregate='count'/><order alias='cases' descending='true'/>";
    expect(groups(count + who)).toEqual([
      { cases: 4, who: "Ann Lee" },
      { cases: 1, who: "Bo Ek" },
    ]);
  });

  it("groups by parts of a date", () => {
    const by = (part: string) =>
      groups(
        `<attribute name='createdon' alias='part' groupby='true' dategrouping='${part}'/><attribute name='incidentid' alias='n' aggregate='count'/><order alias='part'/>`,
      ).map((row) => [row["part"], row["n"]]);
    expect(by("year")).toEqual([[2025, 1], [2026, 4]]); // prettier-ignore
    expect(by("quarter")).toEqual([[3, 1], [4, 4]]); // prettier-ignore
    expect(by("month")).toEqual([[8, 1], [11, 4]]); // prettier-ignore
    expect(by("day")).toEqual([[2, 1], [19, 1], [20, 2], [31, 1]]); // prettier-ignore
    // Sundays begin a week, January 1 is in the first: 2026-08-31 is in week 36, 2026-11-19 in week 47.
    expect(by("week")).toEqual([[36, 1], [45, 1], [47, 3]]); // prettier-ignore
  });

  it("names what it groups by", () => {
    const [row] = bench.rows(
      url(
        "<fetch aggregate='true'><entity name='incident'><attribute name='customerid' alias='who' groupby='true'/><attribute name='prioritycode' alias='p' groupby='true'/><order alias='p'/><order alias='who'/></entity></fetch>",
      ),
      { Prefer: `odata.include-annotations="*"` },
    );
    expect(row).toMatchObject({
      who: ann,
      [`who@${formatted}`]: "Ann Lee",
      "who@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
      p: 1,
      [`p@${formatted}`]: "High",
    });
  });

  it("is refused over more rows than it may look at", () => {
    const refused = bench.send(
      "GET",
      url(
        "<fetch aggregate='true' aggregatelimit='3'><entity name='incident'><attribute name='incidentid' alias='n' aggregate='count'/></entity></fetch>",
      ),
    );
    expect(errorOf(refused)).toEqual({
      status: 400,
      code: "0x8004e023",
      message: "AggregateQueryRecordLimit exceeded. Cannot perform this operation.",
    });
  });
});
