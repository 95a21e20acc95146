import fc from "fast-check";
import type { writeQuery } from "#dataverse/client";
import { allOf, anyOf, createFetchClient, type Fetch, type Filter, where } from "#dataverse/client";
import { tables, schema } from "#dataverse/tables";
import { parseFetch } from "#local/dataverse/fetchxml";
import { type Expression, parseExpression } from "#local/dataverse/odata";
import { readNaughty, type SoakReport } from "#soak";
import { anyCharacter } from "#support/text";

const hostile = [
  "'",
  "''",
  "' or 1 eq 1 or '",
  "%27",
  "\\'",
  "%",
  "&$filter=",
  "#",
  "?",
  "+",
  " ",
  "\u0000",
  "\uD800",
  "x\uDC00y",
];

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: anyCharacter, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...hostile), { maxLength: 8 }).map((parts) => parts.join("")) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((codes) => String.fromCharCode(...codes)),
  },
);

/** No address can carry half a character: it becomes U+FFFD, as everywhere on the wire. */
const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** What XML 1.0 (2.2) has no character for is U+FFFD as well. */
const carriedByXml = (text: string): string =>
  wellFormed(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

/** The strings of an expression in their order, and what is left of it without them. */
function take(expression: Expression, strings: string[]): unknown {
  if (expression.kind === "literal") {
    if (expression.literal.type !== "string") return expression.literal;
    strings.push(expression.literal.value);
    return "?";
  }
  const parts = Object.entries(expression).map(([name, value]) => [name, takePart(value as unknown, strings)] as const);
  return Object.fromEntries(parts);
}

function takePart(value: unknown, strings: string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => takePart(one as unknown, strings));
  if (typeof value !== "object" || value === null) return value;
  return "kind" in value
    ? take(value as Expression, strings)
    : { ...value, value: takePart(Reflect.get(value, "value"), strings) };
}

/** What the service reads of a query that the client wrote: the address as it was sent, one option of it parsed. */
async function readBack<T>(
  query: Parameters<typeof writeQuery>[0],
  names: string,
  parse: (text: string) => T,
): Promise<T> {
  let sent = "";
  const fetch: typeof globalThis.fetch = (input) => {
    sent = input instanceof Request ? input.url : input.toString();
    return Promise.resolve(new Response('{"value":[]}'));
  };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch, clock: { now: () => 0 } });
  await client.retrieveMultiple({ name: "incident", set: "incidents" }, query);
  const url = new URL(sent, "http://local");
  if (url.hash !== "" || [...url.searchParams.keys()].join() !== names) throw new Error(`the address broke: ${sent}`);
  return parse(url.searchParams.get(names.split(",").pop() ?? "") ?? "");
}

type ReadBack = { readonly shape: string; readonly strings: readonly string[] };

async function readFilter(filter: Filter): Promise<ReadBack> {
  const strings: string[] = [];
  const expression = await readBack({ select: ["title"], filter }, "$select,$filter", parseExpression);
  return { shape: JSON.stringify(take(expression, strings)), strings };
}

const asker = { schema, userId: "11111111-1111-4111-8111-111111111111", now: 0 };

async function readFetch(fetch: Fetch): Promise<ReadBack> {
  const strings: string[] = [];
  const query = await readBack(fetch, "fetchXml", (text) => parseFetch(text, tables.incident, asker));
  const shape = JSON.stringify(query, (key, value: unknown) => {
    if (key !== "value" || typeof value !== "string") return value;
    strings.push(value);
    return "?";
  });
  return { shape, strings };
}

/** Every way in which a text of a person comes into a query: what is read back of it, and what the way carries of a text. */
const builders: readonly {
  readonly read: (text: string) => Promise<ReadBack>;
  readonly carries: (text: string) => string;
}[] = [
  { read: (text) => readFilter(where`title eq ${text}`), carries: wellFormed },
  {
    read: (text) => readFilter(where`contains(title,${text}) or contains(keywords,${text})`),
    carries: wellFormed,
  },
  {
    read: (text) =>
      readFilter(allOf(where`statecode eq ${3}`, anyOf(where`title eq ${text}`, where`keywords eq ${text}`))),
    carries: wellFormed,
  },
  {
    read: (value) =>
      readFetch({
        entity: "incident",
        attributes: ["title"],
        filters: [
          {
            type: "or",
            of: [
              { attribute: "title", operator: "eq", value },
              { attribute: "description", operator: "ne", value },
            ],
          },
        ],
      }),
    carries: carriedByXml,
  },
];

async function findBroken(text: string): Promise<string | null> {
  for (const [at, { read, carries }] of builders.entries()) {
    const { shape, strings } = await read(text);
    if (strings.some((one) => one !== carries(text)) || strings.length === 0)
      return `builder ${at} gave ${JSON.stringify(strings)} for ${JSON.stringify(text)}`;
    if (shape !== (await read("x")).shape) return `builder ${at} changed its shape for ${JSON.stringify(text)}`;
  }
  return null;
}

/** Naughty and random texts through every builder: read back by the service's parser they are what they were. */
export async function soakLiterals(seed: number, count: number): Promise<SoakReport> {
  const list = readNaughty();
  const all = [...list, ...fc.sample(texts, { seed, numRuns: count })];
  const failures: string[] = [];
  for (const text of all) {
    const broken = await findBroken(text).catch((error: unknown) => `${String(error)} for ${JSON.stringify(text)}`);
    if (broken !== null) failures.push(broken);
  }
  const from = list.length === 0 ? "" : ` (${list.length} of the Big List of Naughty Strings)`;
  return {
    figures: [
      `${all.length.toLocaleString("en")} texts${from} through ${builders.length} builders: ${failures.length} changed`,
    ],
    failures: failures.slice(0, 20),
  };
}
