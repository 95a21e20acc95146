import { type Answer, errorOf, openBench } from "./openApi";

const ann = "aaaaaaaa-0000-4000-8000-000000000001";
const first = "cccccccc-0000-4000-8000-000000000001";
const formatted = "OData.Community.Display.V1.FormattedValue";

function openFive() {
  const bench = openBench();
  bench.store.insert("contact", { contactid: ann, firstname: "Ann", lastname: "Lee" });
  for (let number = 1; number <= 5; number += 1) {
    bench.store.insert("incident", {
      incidentid: `cccccccc-0000-4000-8000-00000000000${number}`,
      title: `Case ${number}`,
      ticketnumber: `CAS-${number}`,
      prioritycode: (number % 3) + 1,
      customerid: { table: "contact", id: ann },
    });
  }
  for (const subject of ["one", "two", "three"]) {
    bench.store.insert("annotation", { subject, objectid: { table: "incident", id: first } });
  }
  return bench;
}

describe("one row", () => {
  const bench = openFive();

  it("comes with its columns, its ETag and a context", () => {
    const row = bench.read(`incidents(${first})?$select=title,_customerid_value`);
    expect(row).toEqual({
      "@odata.context": "http://local/api/data/v9.2/$metadata#incidents(title,_customerid_value)/$entity",
      "@odata.etag": expect.stringMatching(/^W\/"\d+"$/),
      title: "Case 1",
      _customerid_value: ann,
      incidentid: first,
    });
  });

  it("has every column when none is selected, empty ones as null", () => {
    expect(bench.read(`incidents(${first})`)).toMatchObject({
      description: null,
      statecode: 0,
      _productid_value: null,
    });
  });

  it("is found by an alternate key", () => {
    const key = "dddddddd-0000-4000-8000-000000000001";
    bench.store.insert("systemuser", { firstname: "Kim", azureactivedirectoryobjectid: key });
    expect(bench.read(`systemusers(azureactivedirectoryobjectid=${key})`)).toMatchObject({ fullname: "Kim" });
    expect(errorOf(bench.send("GET", "systemusers(firstname='Kim')")).message).toContain("not a defined key");
  });

  it("is 304 while the caller's version is current", () => {
    const etag = bench.read(`incidents(${first})`)["@odata.etag"];
    const known = { headers: { "If-None-Match": etag } };
    expect(bench.send("GET", `incidents(${first})`, known)).toMatchObject({ status: 304, body: null });
    expect(bench.send("GET", `incidents(${first})?$expand=customerid_contact`, known).status).toBe(200);
    bench.store.update("incident", first, { description: "changed" });
    expect(bench.send("GET", `incidents(${first})`, known).status).toBe(200);
  });

  it("shows a single property, bare or not", () => {
    expect(bench.read(`incidents(${first})/title`)).toMatchObject({ value: "Case 1" });
    expect(bench.send("GET", `incidents(${first})/title/$value`).body).toBe("Case 1");
    expect(bench.send("GET", `incidents(${first})/escalatedon`).status).toBe(204);
  });

  it("leads to its neighbours", () => {
    expect(bench.read(`incidents(${first})/customerid_contact`)).toMatchObject({ fullname: "Ann Lee" });
    expect(bench.read(`incidents(${first})/customerid_contact/fullname`)).toMatchObject({ value: "Ann Lee" });
    expect(bench.send("GET", `incidents(${first})/customerid_account`).status).toBe(204);
    expect(bench.list(`incidents(${first})/Incident_Annotation?$orderby=subject`, "subject")).toEqual([
      "one",
      "three",
      "two",
    ]);
    expect(bench.send("GET", `incidents(${first})/Incident_Annotation/$count`).body).toBe("3");
    expect(bench.list(`incidents(${first})/Incident_Annotation/$ref`, "@odata.id")).toHaveLength(3);
  });

  it.each([
    ["incidents(99999999-0000-4000-8000-000000000000)", 404, "0x80040217"],
    ["incidents(99999999-0000-4000-8000-000000000000)/Incident_Annotation", 404, "0x80040217"],
    ["incidents(12)", 400, "0x80060888"],
    ["incidents()", 400, "0x80060888"],
    ["cases", 404, "0x8006088a"],
    ["__proto__", 404, "0x8006088a"],
    ["incidents(" + first + ")/colour", 400, "0x80060888"],
    ["incidents(" + first + ")/title/length", 404, "0x8006088a"],
    ["incidents(" + first + ")/Microsoft.Dynamics.CRM.Merge", 501, "0x80060888"],
    ["incidents/$metadata", 404, "0x8006088a"],
    ["$entity", 501, "0x80060888"],
    ["EntityDefinitions/Attributes", 404, "0x8006088a"],
    ["NoSuchFunction()", 404, "0x8006088a"],
    ["incidents?$filter=%E0%A4%A", 400, "0x80060888"],
    ["incidents?$top=1&$top=2", 400, "0x80060888"],
    ["incidents?$skip=2", 501, "0x80060888"],
    ["incidents?savedQuery=00000000-0000-0000-0000-000000000000", 501, "0x80060888"],
    ["http://local/elsewhere", 404, "0x8006088a"],
    ["incidents?$select=" + "x".repeat(40_000), 414, "0x80060888"],
  ])("is refused with the platform's code: %s", (path, status, code) => {
    expect(errorOf(bench.send("GET", path))).toMatchObject({ status, code });
  });
});

describe("a set", () => {
  const bench = openFive();

  it("is ordered, cut and counted", () => {
    expect(bench.list("incidents?$orderby=prioritycode desc,title&$top=3", "title")).toEqual([
      "Case 2",
      "Case 5",
      "Case 1",
    ]);
    expect(bench.list("incidents?$orderby=customerid_contact/fullname,title desc&$top=1", "title")).toEqual(["Case 5"]);
    expect(bench.read("incidents?$count=true&$top=2&$filter=prioritycode eq 2")["@odata.count"]).toBe(2);
    expect(bench.send("GET", "incidents/$count").body).toBe("5");
    expect(bench.send("GET", "incidents/$count?$filter=prioritycode eq 3").body).toBe("2");
  });

  it("comes in pages that follow each other", () => {
    const prefer = { Prefer: "odata.maxpagesize=2" };
    const titles: string[] = [];
    let next: string | undefined =
      "http://local/api/data/v9.2/incidents?$select=title&$orderby=title desc&$filter=contains(title,'Case')";
    let pages = 0;
    while (next !== undefined) {
      const page: Answer = bench.read(next, prefer);
      titles.push(...page.value.map((row) => String(row["title"])));
      next = page["@odata.nextLink"];
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(titles).toEqual(["Case 5", "Case 4", "Case 3", "Case 2", "Case 1"]);
  });

  it("has no next page behind $top", () => {
    expect(bench.read("incidents?$top=2")["@odata.nextLink"]).toBeUndefined();
  });

  it("tells which preferences it followed", () => {
    const { headers } = bench.send("GET", "incidents", {
      headers: { prefer: 'odata.maxpagesize=2,odata.include-annotations="*"' },
    });
    expect(headers["Preference-Applied"]).toBe('odata.include-annotations="*",odata.maxpagesize=2');
    expect(headers["OData-Version"]).toBe("4.0");
  });
});

describe("$expand", () => {
  const bench = openFive();

  it("brings the one row a lookup points at, with what is selected of it", () => {
    const [row] = bench.rows(
      "incidents?$select=title&$top=1&$expand=customerid_contact($select=fullname),customerid_account",
    );
    expect(row).toMatchObject({
      customerid_contact: { fullname: "Ann Lee", contactid: ann },
      customerid_account: null,
    });
    expect(Object.keys(row?.["customerid_contact"] ?? {})).toEqual(["@odata.etag", "fullname", "contactid"]);
    expect(row).not.toHaveProperty("_customerid_value");
  });

  it("brings the rows that point back, filtered, ordered and cut", () => {
    const path = `incidents(${first})?$expand=Incident_Annotation($select=subject;$filter=subject ne 'one';$orderby=subject desc;$top=1)`;
    expect(bench.read(path).Incident_Annotation).toMatchObject([{ subject: "two" }]);
    const [one, two] = bench.rows("incidents?$expand=Incident_Annotation($select=subject)&$orderby=title");
    expect(one?.["Incident_Annotation"]).toHaveLength(3);
    expect(two?.["Incident_Annotation"]).toEqual([]);
  });

  it("nests", () => {
    const path = `annotations?$top=1&$expand=objectid_incident($select=title;$expand=customerid_contact($select=fullname;$expand=incident_customer_contacts($select=title)))`;
    const titles = [1, 2, 3, 4, 5].map((number) => ({ title: `Case ${number}` }));
    expect(bench.rows(path)).toMatchObject([
      { objectid_incident: { customerid_contact: { fullname: "Ann Lee", incident_customer_contacts: titles } } },
    ]);
  });

  it.each([
    ["nothing", 400],
    ["customerid_contact($filter=fullname eq 'x')", 400],
    ["customerid_contact($select=colour)", 400],
    ["customerid_contact(fullname)", 400],
    ["customerid_contact($levels=2)", 501],
    ["*", 501],
    ["customerid_contact/$ref", 501],
    [Array(16).fill("customerid_contact").join(","), 400],
  ])("is refused when it asks for %s", (expand, status) => {
    expect(bench.send("GET", `incidents?$expand=${encodeURIComponent(expand)}`).status).toBe(status);
  });
});

describe("annotations", () => {
  const bench = openFive();
  bench.store.update("incident", first, { followupby: "2026-12-24" });

  it("show labels, names and where lookups lead", () => {
    const row = bench.read(`incidents(${first})`, { Prefer: 'odata.include-annotations="*"' });
    expect(row).toMatchObject({
      [`statecode@${formatted}`]: "Active",
      [`prioritycode@${formatted}`]: "Normal",
      [`isescalated@${formatted}`]: "No",
      [`createdon@${formatted}`]: "11/20/2026 12:00 PM",
      [`followupby@${formatted}`]: "12/24/2026",
      followupby: "2026-12-24",
      [`_customerid_value@${formatted}`]: "Ann Lee",
      "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
      "_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "customerid_contact",
    });
    expect(row).not.toHaveProperty(`description@${formatted}`);
  });

  it("come only when asked for, and only those asked for", () => {
    expect(bench.read(`incidents(${first})`)).not.toHaveProperty(`statecode@${formatted}`);
    const row = bench.read(`incidents(${first})`, { Prefer: `odata.include-annotations=${formatted}` });
    expect(row).toHaveProperty([`_customerid_value@${formatted}`], "Ann Lee");
    expect(row).not.toHaveProperty("_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname");
  });

  it("reach into $expand", () => {
    const [row] = bench.rows("annotations?$top=1&$expand=objectid_incident($select=statecode)", {
      Prefer: 'odata.include-annotations="*"',
    });
    expect(row?.["objectid_incident"]).toHaveProperty([`statecode@${formatted}`], "Active");
  });
});

describe("$apply", () => {
  const bench = openFive();
  const groups = (apply: string, rest = "") => bench.read(`incidents?$apply=${encodeURIComponent(apply)}${rest}`).value;

  it("groups, counts and measures", () => {
    expect(groups("groupby((prioritycode),aggregate($count as n))", "&$orderby=n desc,prioritycode")).toEqual([
      { prioritycode: 2, n: 2 },
      { prioritycode: 3, n: 2 },
      { prioritycode: 1, n: 1 },
    ]);
    expect(
      groups("filter(prioritycode gt 1)/aggregate(prioritycode with sum as total,prioritycode with max as most)"),
    ).toEqual([{ total: 10, most: 3 }]);
    expect(groups("groupby((customerid_contact/fullname,_customerid_value))")).toEqual([
      { "customerid_contact/fullname": "Ann Lee", _customerid_value: ann },
    ]);
    expect(groups("aggregate(prioritycode with countdistinct as kinds,prioritycode with average as mean)")).toEqual([
      { kinds: 3, mean: 2.2 },
    ]);
  });

  it("labels what it groups by", () => {
    const [row] = bench.read("incidents?$apply=groupby((statecode))", {
      Prefer: 'odata.include-annotations="*"',
    }).value;
    expect(row).toEqual({ [`statecode@${formatted}`]: "Active", statecode: 0 });
  });

  it.each([
    ["groupby(statecode)", 400],
    ["groupby((colour))", 400],
    ["aggregate(prioritycode with median as x)", 400],
    ["aggregate($count as n);drop", 400],
    ["topcount(2,prioritycode)", 501],
    ["groupby((statecode),topcount(1,x))", 501],
    ["", 400],
  ])("refuses %s", (apply, status) => {
    expect(bench.send("GET", `incidents?$apply=${encodeURIComponent(apply)}`).status).toBe(status);
  });
});

describe("the service itself", () => {
  it("lists its sets and knows who asks", () => {
    const { read, store, send } = openBench();
    expect(read("").value).toContainEqual({ name: "feedback", kind: "EntitySet", url: "feedback" });
    expect(read("WhoAmI").UserId).toBe("11111111-1111-4111-8111-111111111111");
    const kim = store.insert("systemuser", { firstname: "Kim" });
    expect(read("WhoAmI()", { MSCRMCallerID: kim }).UserId).toBe(kim);
    expect(send("GET", "WhoAmI", { headers: { MSCRMCallerID: "nobody" } }).status).toBe(403);
  });

  it("counts requests by person and kind", () => {
    const { api, read } = openFive();
    read(`incidents(${first})`);
    read("incidents?$top=1");
    read("incidents?$top=2");
    expect(api.requests.read()).toMatchObject([
      { route: "GET incidents", count: 2 },
      { route: "GET incidents(…)", count: 1 },
    ]);
    api.requests.reset();
    expect(api.requests.read()).toEqual([]);
  });
});
