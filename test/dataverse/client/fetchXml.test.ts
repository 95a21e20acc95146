import fc from "fast-check";
import {
  createFetchClient,
  createWebApiClient,
  type DataverseClient,
  type Fetch,
  writeFetchXml,
} from "#dataverse/client";
import { tables, schema } from "#dataverse/tables";
import { parseFetch } from "#local/dataverse/fetchxml";
import { chosenSeed, readNaughty, shareOf } from "#soak";
import { anyCharacter } from "#support/text";
import { createFakeService, json } from "./fakeService";

const asker = { schema, userId: "11111111-1111-4111-8111-111111111111", now: 0 };
const cases = { name: "incident", set: "incidents" };

/** The query as the local service reads it. */
const parse = (fetch: Fetch) => parseFetch(writeFetchXml(fetch), tables.incident, asker);

const titled = (text: string): Fetch => ({
  entity: "incident",
  attributes: ["title"],
  filters: [{ type: "and", of: [{ attribute: "title", operator: "eq", value: text }] }],
});

/** The conditions of a query without the text in them, and the texts. */
function split(query: ReturnType<typeof parse>): { readonly shape: string; readonly texts: readonly unknown[] } {
  const texts: unknown[] = [];
  const shape = JSON.stringify(query, (key, value: unknown) => {
    if (key !== "value" || typeof value !== "string") return value;
    texts.push(value);
    return "?";
  });
  return { shape, texts };
}

/** Every UTF-16 text, halves of pairs and control characters included. */
const anyText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 40 }),
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc
    .array(fc.constantFrom("<", ">", "&", '"', "'", "&lt;", "]]>", "<!--", "-->", "/>", "\t", "\r\n", " ", "\u0000"))
    .map((parts) => parts.join("")),
);

/** What XML 1.0 can carry of a text; the rest is U+FFFD. */
const carried = (text: string): string =>
  Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && !"\t\n\r".includes(sign);
    return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? "\uFFFD" : sign;
  }).join("");

describe("a value in FetchXML", () => {
  it("comes back as it was meant, whatever a person typed, and leaves the query its shape", () => {
    const plain = split(parse(titled("x"))).shape;
    const keep = (text: string): void => {
      const { shape, texts } = split(parse(titled(text)));
      expect(texts).toEqual([carried(text)]);
      expect(shape).toBe(plain);
    };
    readNaughty().forEach(keep);
    fc.assert(fc.property(anyText, keep), { seed: chosenSeed(), numRuns: shareOf(20_000, 300) });
  });

  it.each(["'/><condition attribute='x", '"/></filter></entity></fetch>', "&#x3c;b&#62;", "<![CDATA[x]]>", "a\r\n\tb"])(
    "keeps %j inside its quotes",
    (text) => {
      expect(split(parse(titled(text))).texts).toEqual([text]);
    },
  );

  it("says what XML cannot carry with a replacement character", () => {
    expect(split(parse(titled("a\u0000b\uD800c\uFFFFd\u{1F600}"))).texts).toEqual(["a\uFFFDb\uFFFDc\uFFFDd\u{1F600}"]);
  });

  it("refuses numbers that are none", () => {
    expect(() => writeFetchXml({ entity: "incident", top: Number.NaN })).toThrow(RangeError);
  });
});

describe("a query in FetchXML", () => {
  const full: Fetch = {
    entity: "incident",
    attributes: ["title", "createdon"],
    filters: [
      {
        type: "or",
        of: [
          { attribute: "statecode", operator: "eq", value: 1 },
          {
            type: "and",
            of: [
              { attribute: "title", operator: "ne", value: "it's <new>" },
              { attribute: "description", operator: "not-null" },
            ],
          },
        ],
      },
    ],
    links: [
      {
        name: "contact",
        from: "contactid",
        to: "customerid",
        alias: "who",
        outer: true,
        attributes: ["fullname"],
        links: [{ name: "account", from: "accountid", to: "parentcustomerid" }],
      },
    ],
    orders: [{ attribute: "createdon", descending: true }, { attribute: "title" }],
    count: 5,
    page: 2,
  };

  it("holds columns, nested conditions, links, orders and the page as they were given", () => {
    const query = parse(full);
    expect(query.page).toEqual({ page: 2, size: 5, isTop: false });
    expect(query.shown.map(({ wire }) => wire)).toEqual(expect.arrayContaining(["title", "createdon", "who.fullname"]));
    if (query.kind !== "rows") throw new Error("rows were expected");
    expect(query.query.order.map(({ descending }) => descending)).toEqual([true, false]);
    expect(query.query.filter).toMatchObject({ kind: "or", of: [{ kind: "compare" }, { kind: "and" }] });
    expect(query.query.joins).toMatchObject([
      { table: "contact", outer: true },
      { table: "account", outer: false },
    ]);
  });

  it("says the first rows with top", () => {
    expect(parse({ entity: "incident", attributes: ["title"], top: 3 }).page).toEqual({
      page: 1,
      size: 3,
      isTop: true,
    });
  });

  it("goes out as one option of the address, by fetch", async () => {
    const service = createFakeService(json({ value: [{ title: "A" }] }));
    const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: service.fetch, clock: { now: () => 0 } });
    const page = await client.retrieveMultiple(cases, titled("50 % off & more #1"));
    expect(page).toEqual({ rows: [{ title: "A" }], next: null });
    const url = new URL(service.received[0]?.url ?? "", "https://local");
    expect([...url.searchParams]).toEqual([["fetchXml", writeFetchXml(titled("50 % off & more #1"))]]);
    expect(url.pathname).toBe("/api/data/v9.2/incidents");
  });

  it("goes out the same way through context.webAPI", async () => {
    const asked: unknown[] = [];
    const client = createWebApiClient(
      {
        createRecord: () => Promise.reject(new Error("not asked")),
        retrieveRecord: () => Promise.reject(new Error("not asked")),
        retrieveMultipleRecords(...parts) {
          asked.push(parts);
          return Promise.resolve({ entities: [{ title: "A" }] });
        },
      },
      { clock: { now: () => 0 }, direct: {} as DataverseClient },
    );
    expect((await client.retrieveMultiple(cases, titled("é"))).rows).toEqual([{ title: "A" }]);
    expect(asked).toEqual([["incident", `?fetchXml=${encodeURIComponent(writeFetchXml(titled("é")))}`]]);
  });
});
