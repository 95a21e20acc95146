import { errorOf } from "./openApi";
import { openCases, url } from "./openCases";

describe("a fetch that cannot be answered", () => {
  const bench = openCases();
  const entity = (inside: string) => `<fetch><entity name='incident'>${inside}</entity></fetch>`;
  const condition = (attributes: string) => entity(`<filter><condition ${attributes}/></filter>`);
  const link = (attributes: string, inside = "") => entity(`<link-entity ${attributes}>${inside}</link-entity>`);

  it.each([
    [entity("<attribute name='colour'/>"), 400, "0x80041103", "'incident' entity doesn't contain attribute with Name = 'colour' and NameMapping = 'Logical'."],
    [entity("<attribute name='constructor'/>"), 400, "0x80041103", "Name = 'constructor'"],
    [condition("attribute='_customerid_value' operator='null'"), 400, "0x80041103", "'_customerid_value'"],
    [link("name='team' from='teamid' to='ownerid'"), 400, "0x80041102", "The entity with a name = 'team' with namemapping = 'Logical' was not found in the MetadataCache."],
    [link("name='contact' from='contactid' to='colour'"), 400, "0x80041103", "'colour'"],
    [link("name='contact' to='customerid'"), 400, "0x80040201", "needs the attribute 'from'"],
    [link("name='contact' from='contactid' to='customerid' link-type='sideways'"), 400, "0x80040201", "'sideways' is no link-type"],
    [link("name='contact' from='contactid' to='customerid' link-type='natural'"), 501, "0x80060888", "not supported"],
    [link("name='contact' from='contactid' to='customerid' link-type='exists'", "<attribute name='fullname'/>"), 400, "0x80040201", "cannot name columns"],
    [entity("<link-entity name='contact' from='contactid' to='customerid' alias='a'/>".repeat(2)), 400, "0x80040201", "given twice"],
    [entity("<link-entity name='contact' from='contactid' to='customerid'/>".repeat(16)), 400, "0x8004430d", "Number of link entities in query exceeded maximum limit."],
    [entity(`<filter>${"<condition attribute='title' operator='null'/>".repeat(501)}</filter>`), 400, "0x80060888", "maximum limit of 500"],
    [condition("attribute='title' operator='sounds-like' value='a'"), 400, "0x80040201", "'sounds-like' is not an operator"],
    [condition("attribute='ownerid' operator='eq-userteams'"), 501, "0x80060888", "eq-userteams"],
    [condition("attribute='createdon' operator='this-fiscal-year'"), 501, "0x80060888", "this-fiscal-year"],
    [condition("attribute='title' operator='eq'"), 400, "0x80040201", "lacks a value"],
    [condition("attribute='prioritycode' operator='eq' value='high'"), 400, "0x80060888", "incompatible types"],
    [condition("attribute='prioritycode' operator='like' value='1%'"), 400, "0x80040201", "needs text"],
    [condition("attribute='title' operator='today'"), 400, "0x80040201", "needs a date"],
    [condition("attribute='title' operator='contain-values' value='1'"), 400, "0x80040201", "several choices"],
    [condition("attribute='createdon' operator='last-x-days' value='0'"), 400, "0x80040201", "1 to 100,000"],
    [condition("attribute='title' operator='eq' value='a' entityname='nobody'"), 400, "0x80040201", "'nobody'"],
    [condition("attribute='title' operator='like' value='[a-c]%'"), 501, "0x80060888", "set of characters"],
    [condition("operator='null'"), 400, "0x80040201", "needs the attribute 'attribute'"],
    [entity("<filter type='xor'/>"), 400, "0x80040201", "'and' or 'or'"],
    [entity("<group/>"), 400, "0x80040201", "Invalid Child Node"],
    [entity("<attribute name='title' aggregate='count' alias='n'/>"), 400, "0x80040201", "aggregate='true'"],
    [entity("<attribute name='title' alias='a b'/>"), 400, "0x80040201", "not valid as an alias"],
    ["<fetch><entity name='contact'/></fetch>", 400, "0x80040201", "'incident' of the URL"],
    ["<fetch/>", 400, "0x80040201", "exactly one <entity>"],
    ["<fetch top='2' page='1'><entity name='incident'/></fetch>", 400, "0x80040201", "'top'"],
    ["<fetch top='0'><entity name='incident'/></fetch>", 400, "0x80040201", "from 1 on"],
    ["<fetch top='5001'><entity name='incident'/></fetch>", 400, "0x80040201", "at most 5000"],
    ["<fetch distinct='perhaps'><entity name='incident'/></fetch>", 400, "0x80040201", "true or false"],
    ["<fetch paging-cookie='x'><entity name='incident'/></fetch>", 400, "0x80040201", "Invalid XML"],
    ["<fetch aggregate='true'><entity name='incident'><attribute name='title' alias='t' aggregate='sum'/></entity></fetch>", 400, "0x80040201", "needs a number"],
    ["<fetch aggregate='true'><entity name='incident'><attribute name='title' aggregate='count'/></entity></fetch>", 400, "0x80040201", "needs an alias"],
    ["<fetch aggregate='true'><entity name='incident'><attribute name='title' alias='t' aggregate='median'/></entity></fetch>", 400, "0x80040201", "is no aggregate"],
    ["<fetch aggregate='true'><entity name='incident'><attribute name='createdon' alias='t' groupby='true' dategrouping='fiscal-year'/></entity></fetch>", 501, "0x80060888", "fiscal"],
    ["<fetch><!DOCTYPE a></fetch>", 400, "0x80040201", "document types"],
  ])("is told why: %s", (fetch, status, code, words) => {
    const answer = bench.send("GET", url(fetch));
    expect(errorOf(answer)).toEqual({ status, code, message: expect.stringContaining(words) });
  }); // prettier-ignore

  it("stands alone in its URL", () => {
    const both = `${url("<fetch><entity name='incident'/></fetch>")}&$select=title`;
    expect(errorOf(bench.send("GET", both))).toMatchObject({ status: 400, code: "0x80060888" });
  });

  it("keeps SQL out, wherever it stands", () => {
    const hostile = "x&apos;) OR 1=1; DROP TABLE incident; --";
    const places = [
      condition(`attribute='title' operator='eq' value='${hostile}'`),
      condition(`attribute='title' operator='like' value='_${hostile}'`),
      condition(`attribute='${hostile}' operator='null'`),
      entity(`<attribute name='title' alias='${hostile}'/>`),
      link(`name='contact' from='contactid' to='customerid' alias='${hostile}'`),
      link(`name='${hostile}' from='contactid' to='customerid'`),
      entity(`<order attribute='${hostile}'/>`),
    ];
    places.forEach((fetch) => expect(bench.send("GET", url(fetch)).status).toBeLessThan(500));
    expect(bench.store.count("incident")).toBe(5);
  });
});
