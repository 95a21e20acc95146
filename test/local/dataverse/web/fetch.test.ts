import type { Bench } from "./openApi";
import { ann, bo, formatted, id, openCases, url } from "./openCases";

const paging = {
  Prefer: `odata.include-annotations="Microsoft.Dynamics.CRM.fetchxmlpagingcookie,Microsoft.Dynamics.CRM.morerecords"`,
};

const titlesWhere = (bench: Bench, filter: string) =>
  bench.list(
    url(
      `<fetch><entity name='incident'><attribute name='title'/>${filter}<order attribute='ticketnumber'/></entity></fetch>`,
    ),
    "title",
  );

describe("a fetch", () => {
  const bench = openCases();

  it("shows the columns it names, the id among them, and leaves empty ones out", () => {
    const [, , , row] = bench.rows(
      url(
        "<fetch><entity name='incident'><attribute name='description'/><attribute name='customerid'/><attribute name='title' alias='what'/></entity></fetch>",
      ),
    );
    expect(row).toEqual({
      "@odata.etag": expect.stringMatching(/^W\/"\d+"$/),
      _customerid_value: ann,
      what: "No coffee",
      incidentid: id(4),
    });
  });

  it("shows every column when it names none, or all of them", () => {
    const [one] = bench.rows(url("<fetch top='1'><entity name='incident'/></fetch>"));
    const [two] = bench.rows(url("<fetch top='1'><entity name='incident'><all-attributes/></entity></fetch>"));
    expect(one).toMatchObject({ title: "Pump leaks", statecode: 0, ticketnumber: "CAS-1" });
    expect(two).toEqual(one);
    const [none] = bench.rows(url("<fetch top='1'><entity name='incident'><no-attrs/></entity></fetch>"));
    expect(Object.keys(none ?? {})).toEqual(["@odata.etag", "incidentid"]);
  });

  it("annotates what is preferred", () => {
    const [row] = bench.rows(
      url(
        "<fetch top='1'><entity name='incident'><attribute name='customerid'/><attribute name='prioritycode'/></entity></fetch>",
      ),
      { Prefer: `odata.include-annotations="*"` },
    );
    expect(row).toMatchObject({
      [`_customerid_value@${formatted}`]: "Ann Lee",
      "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
      [`prioritycode@${formatted}`]: "High",
    });
  });

  it.each([
    ["<condition attribute='prioritycode' operator='eq' value='2'/>", [2, 4]],
    ["<condition attribute='prioritycode' operator='ne' value='2'/>", [1, 3, 5]],
    ["<condition attribute='prioritycode' operator='neq' value='2'/>", [1, 3, 5]],
    ["<condition attribute='description' operator='ne' value='other'/>", [1, 2, 3, 4, 5]],
    ["<condition attribute='prioritycode' operator='gt' value='1'/>", [2, 3, 4]],
    ["<condition attribute='prioritycode' operator='ge' value='3'/>", [3]],
    ["<condition attribute='prioritycode' operator='lt' value='2'/>", [1, 5]],
    ["<condition attribute='prioritycode' operator='le' value='1'/>", [1, 5]],
    ["<condition attribute='prioritycode' operator='in'><value>1</value><value>3</value></condition>", [1, 3, 5]],
    ["<condition attribute='prioritycode' operator='not-in'><value>1</value><value>3</value></condition>", [2, 4]],
    ["<condition attribute='prioritycode' operator='between'><value>2</value><value>3</value></condition>", [2, 3, 4]],
    ["<condition attribute='prioritycode' operator='not-between'><value>2</value><value>3</value></condition>", [1, 5]],
    ["<condition attribute='description' operator='null'/>", [4]],
    ["<condition attribute='description' operator='not-null'/>", [1, 2, 3, 5]],
    ["<condition attribute='title' operator='eq' value='PUMP LEAKS'/>", [1]],
    ["<condition attribute='title' operator='like' value='%LEAK%'/>", [1]],
    ["<condition attribute='title' operator='like' value='pump%'/>", [1]],
    ["<condition attribute='title' operator='like' value='%coffee'/>", [4]],
    ["<condition attribute='title' operator='like' value='no coffee'/>", [4]],
    ["<condition attribute='title' operator='like' value='p_mp%s'/>", [1]],
    ["<condition attribute='title' operator='like' value='%50[%]%'/>", [2]],
    ["<condition attribute='title' operator='like' value='steam[_]%'/>", [3]],
    ["<condition attribute='title' operator='like' value='æRØ _achine'/>", [5]],
    ["<condition attribute='title' operator='not-like' value='%e%'/>", []],
    ["<condition attribute='title' operator='begins-with' value='STEAM'/>", [3]],
    ["<condition attribute='title' operator='not-begin-with' value='steam'/>", [1, 2, 4, 5]],
    ["<condition attribute='title' operator='ends-with' value='slow'/>", [2]],
    ["<condition attribute='title' operator='not-end-with' value='slow'/>", [1, 3, 4, 5]],
    ["<condition attribute='ownerid' operator='eq-userid'/>", [1]],
    ["<condition attribute='ownerid' operator='ne-userid'/>", [2, 3, 4, 5]],
    ["<condition attribute='customerid' operator='eq' value='{AAAAAAAA-0000-4000-8000-000000000002}'/>", [5]],
    ["<condition attribute='createdon' operator='today'/>", [1]],
    ["<condition attribute='createdon' operator='yesterday'/>", [2]],
    ["<condition attribute='createdon' operator='tomorrow'/>", []],
    ["<condition attribute='createdon' operator='this-week'/>", [1, 2]],
    ["<condition attribute='createdon' operator='this-month'/>", [1, 2, 3]],
    ["<condition attribute='createdon' operator='this-year'/>", [1, 2, 3, 4]],
    ["<condition attribute='createdon' operator='last-seven-days'/>", [1, 2]],
    ["<condition attribute='createdon' operator='last-x-hours' value='3'/>", [1]],
    ["<condition attribute='createdon' operator='last-x-days' value='1'/>", [1, 2]],
    ["<condition attribute='createdon' operator='next-x-days' value='1'/>", []],
    ["<condition attribute='createdon' operator='olderthan-x-days' value='10'/>", [3, 4, 5]],
    ["<condition attribute='createdon' operator='older-than-x-days' value='10'/>", [3, 4, 5]],
    ["<condition attribute='createdon' operator='on' value='2026-11-19'/>", [2]],
    ["<condition attribute='createdon' operator='not-on' value='2026-11-19'/>", [1, 3, 4, 5]],
    ["<condition attribute='createdon' operator='on-or-after' value='2026-11-19'/>", [1, 2]],
    ["<condition attribute='createdon' operator='on-or-before' value='2026-08-31'/>", [4, 5]],
    ["<condition attribute='title' operator='ne' valueof='ticketnumber'/>", [1, 2, 3, 4, 5]],
  ])("keeps the rows that satisfy %s", (condition, numbers) => {
    const all = ["Pump leaks", "Grinder 50% slow", "Steam_wand", "No coffee", "Ærø machine"];
    expect(titlesWhere(bench, `<filter>${condition}</filter>`)).toEqual(numbers.map((number) => all[number - 1]));
  });

  it("nests filters", () => {
    const low = "<condition attribute='prioritycode' operator='eq' value='3'/>";
    const without = "<condition attribute='description' operator='null'/>";
    const high = "<condition attribute='prioritycode' operator='eq' value='1'/>";
    const filter = `<filter type='or'>${low}<filter type='and'>${without}${high}</filter><filter/></filter>`;
    expect(titlesWhere(bench, filter.replace("<filter/>", ""))).toEqual(["Steam_wand"]);
    expect(titlesWhere(bench, filter)).toHaveLength(5);
    expect(titlesWhere(bench, `<filter>${high}</filter><filter>${without}</filter>`)).toEqual([]);
  });

  it("finds the rows that hold a choice among several", () => {
    bench.store.insert("msdyn_ocliveworkitem", { subject: "chat", msdyn_channel: [192350000] });
    const where = (operator: string) =>
      `<fetch><entity name='msdyn_ocliveworkitem'><attribute name='subject'/><filter><condition attribute='msdyn_channel' operator='${operator}'><value>192350000</value></condition></filter></entity></fetch>`;
    expect(bench.list(url(where("contain-values"), "msdyn_ocliveworkitems"), "subject")).toEqual(["chat"]);
    expect(bench.list(url(where("not-contain-values"), "msdyn_ocliveworkitems"), "subject")).toEqual([]);
  });

  it("sorts by text, by the label of a choice, by the name behind a lookup", () => {
    const by = (order: string, options = "") =>
      bench.list(
        url(`<fetch ${options}><entity name='incident'><attribute name='ticketnumber'/>${order}</entity></fetch>`),
        "ticketnumber",
      );
    expect(by("<order attribute='title' descending='true'/>")[0]).toBe("CAS-5");
    expect(by("<order attribute='prioritycode'/><order attribute='ticketnumber'/>")).toEqual([
      "CAS-1", "CAS-5", "CAS-3", "CAS-2", "CAS-4",
    ]); // prettier-ignore
    expect(by("<order attribute='prioritycode'/><order attribute='ticketnumber'/>", "useraworderby='1'")).toEqual([
      "CAS-1", "CAS-5", "CAS-2", "CAS-4", "CAS-3",
    ]); // prettier-ignore
    expect(by("<order attribute='customerid' descending='true'/>")[0]).toBe("CAS-5");
  });

  it("goes through pages with the cookie of the one before", () => {
    const page = (number: number, cookie = "") =>
      bench.read(
        url(
          `<fetch count='2' page='${number}' ${cookie}><entity name='incident'><attribute name='title'/><order attribute='ticketnumber'/></entity></fetch>`,
        ),
        paging,
      );
    const first = page(1);
    expect(first["@Microsoft.Dynamics.CRM.morerecords"]).toBe(true);
    const given = String(first["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]);
    expect(given).toMatch(/^<cookie pagenumber="2" pagingcookie="[\w%.-]+" istracking="False" \/>$/);
    const inner = decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]+)"/.exec(given)?.[1] ?? ""));
    expect(inner).toBe(
      `<cookie page="1"><incidentid last="{${id(2).toUpperCase()}}" first="{${id(1).toUpperCase()}}" /></cookie>`,
    );
    const escaped = inner.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
    expect(page(2, `paging-cookie='${escaped}'`).value.map((row) => row["title"])).toEqual(["Steam_wand", "No coffee"]);
    const last = page(3);
    expect(last.value).toHaveLength(1);
    expect(last["@Microsoft.Dynamics.CRM.morerecords"]).toBe(false);
    expect(last).not.toHaveProperty("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie");
  });

  it("counts when asked, by attribute or by option", () => {
    const counting = "<fetch count='2' returntotalrecordcount='true'><entity name='incident'/></fetch>";
    expect(bench.read(url(counting))["@odata.count"]).toBe(5);
    const all = { Prefer: `odata.include-annotations="*"` };
    expect(bench.read(`${url("<fetch count='2'><entity name='incident'/></fetch>")}&$count=true`, all)).toMatchObject({
      "@odata.count": 5,
      "@Microsoft.Dynamics.CRM.totalrecordcount": 5,
      "@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded": false,
    });
  });

  it("shows each combination of values once when distinct", () => {
    const [one, two, ...more] = bench.rows(
      url(
        "<fetch distinct='true'><entity name='incident'><attribute name='customerid'/><order attribute='customerid'/></entity></fetch>",
      ),
    );
    expect([one, two, more]).toEqual([{ _customerid_value: ann }, { _customerid_value: bo }, []]);
  });
});
