import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { allOf, anyOf, createFetchClient, type Filter, where } from "#dataverse/client";
import { type Expression, parseExpression } from "#local/dataverse/odata";
import type { SoakReport } from "#soak";

const naughty = "../shared/data/corpora/blns/blns.json";

/** The Big List of Naughty Strings, where it is at hand. */
function readNaughty(): readonly string[] {
  return existsSync(naughty) ? (JSON.parse(readFileSync(naughty, "utf8")) as readonly string[]) : [];
}

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
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
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

/** Every way in which a text of a person comes into a query. */
const builders: readonly ((text: string) => Filter)[] = [
  (text) => where`title eq ${text}`,
  (text) => where`contains(title,${text}) or contains(keywords,${text})`,
  (text) => allOf(where`statecode eq ${3}`, anyOf(where`title eq ${text}`, where`keywords eq ${text}`)),
];

/** What the service reads of a query that the client wrote: the address as it was sent, its filter parsed. */
async function readBack(filter: Filter): Promise<Expression> {
  let sent = "";
  const fetch: typeof globalThis.fetch = (input) => {
    sent = input instanceof Request ? input.url : input.toString();
    return Promise.resolve(new Response('{"value":[]}'));
  };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch, clock: { now: () => 0 } });
  await client.retrieveMultiple({ name: "incident", set: "incidents" }, { select: ["title"], filter });
  const url = new URL(sent, "http://local");
  if (url.hash !== "" || [...url.searchParams.keys()].join() !== "$select,$filter")
    throw new Error(`the address broke: ${sent}`);
  return parseExpression(url.searchParams.get("$filter") ?? "");
}

async function findBroken(text: string): Promise<string | null> {
  for (const [at, build] of builders.entries()) {
    const strings: string[] = [];
    const shape = JSON.stringify(take(await readBack(build(text)), strings));
    const plain = JSON.stringify(take(await readBack(build("x")), []));
    if (strings.some((one) => one !== wellFormed(text)) || strings.length === 0)
      return `builder ${at} gave ${JSON.stringify(strings)} for ${JSON.stringify(text)}`;
    if (shape !== plain) return `builder ${at} changed its shape for ${JSON.stringify(text)}`;
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
