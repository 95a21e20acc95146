import { createFetchClient, type DataverseClient } from "#dataverse/client";
import { readBatchParts, toBatchResponse } from "#support";
import { type TableSchema, schema } from "#dataverse/tables";

/** A request as the organisation understood it; `filter` and `expand` are decoded. */
export type Asked = {
  readonly method: string;
  readonly set: string;
  readonly id: string;
  readonly filter: string;
  readonly fetchXml: string;
  readonly expand: string;
  readonly select: string;
  readonly orderBy: string;
  readonly top: string;
  /** As the request prefers it. */
  readonly pageSize: string;
  readonly skipToken: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** Answers by "GET incidents": a body, an HTTP status, or nothing for 404. */
export type Answers = Readonly<Record<string, (asked: Asked) => unknown>>;

function columnNames(table: TableSchema): ReadonlySet<string> {
  return new Set(
    Object.entries(table.columns).map(([name, { kind }]) => (kind === "lookup" ? `_${name}_value` : name)),
  );
}

/** What the real service answers 400 to: a column or a relationship that is not there. */
function findMistake(table: TableSchema, select: string, expand: string): string | null {
  const known = columnNames(table);
  const column = select.split(",").find((name) => name !== "" && !known.has(name));
  if (column) return `${table.logical} has no column ${column}`;
  for (const [, navigation = "", columns = ""] of expand.matchAll(/(\w+)\(\$select=([\w,]+)\)/g)) {
    const relationship = schema.findNavigation(table.logical, navigation);
    if (!relationship) return `${table.logical} has no relationship ${navigation}`;
    const target = schema.findTable(relationship.kind === "reference" ? relationship.target : relationship.table);
    const mistake = target ? findMistake(target, columns, "") : null;
    if (mistake) return mistake;
  }
  return null;
}

function readAsked(method: string, url: URL, body: unknown, prefer: string): Asked {
  const [, set = "", id = ""] = /^\/api\/data\/v9\.2\/(\w+)(?:\(([\w-]+)\))?$/.exec(url.pathname) ?? [];
  const option = (name: string) => url.searchParams.get(name) ?? "";
  return {
    method,
    set,
    id,
    filter: option("$filter"),
    fetchXml: option("fetchXml"),
    expand: option("$expand"),
    select: option("$select"),
    orderBy: option("$orderby"),
    top: option("$top"),
    pageSize: /odata\.maxpagesize=(\d+)/.exec(prefer)?.[1] ?? "",
    skipToken: option("$skiptoken"),
    body: (body ?? {}) as Asked["body"],
  };
}

function toResponse(answer: unknown): Response {
  if (typeof answer === "number") return new Response(answer === 204 ? null : "", { status: answer });
  return new Response(JSON.stringify(answer ?? {}), { status: answer === undefined ? 404 : 200 });
}

/**
 * An organisation that answers from recorded shapes, through the real client. It knows the schema: a query for a column or
 * a relationship that is not in it gets 400, and `mistakes` says why.
 */
export function createFakeOrganisation(answers: Answers): {
  readonly client: DataverseClient;
  readonly asked: Asked[];
  readonly mistakes: string[];
  /** Requests as they crossed the wire, "POST $batch" for several in one. */
  readonly wire: string[];
} {
  const wire: string[] = [];
  const asked: Asked[] = [];
  const mistakes: string[] = [];
  const answer = (request: Asked, select: string): unknown => {
    asked.push(request);
    const table = schema.findSet(request.set);
    const mistake = table ? findMistake(table, select, request.expand) : null;
    if (mistake) mistakes.push(mistake);
    return mistake ? 400 : answers[`${request.method} ${request.set}`]?.(request);
  };
  async function respond(method: string, address: string, text: string | null, prefer = ""): Promise<Response> {
    const url = new URL(address, "https://org.example");
    const body: unknown = text === null ? null : JSON.parse(text);
    return toResponse(await answer(readAsked(method, url, body, prefer), url.searchParams.get("$select") ?? ""));
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input.toString();
    const method = init?.method ?? "GET";
    const body = typeof init?.body === "string" ? init.body : null;
    wire.push(`${method} ${/\/v9\.2\/([\w$]+)/.exec(address)?.[1] ?? ""}`);
    if (!address.endsWith("/$batch"))
      return respond(method, address, body, new Headers(init?.headers).get("Prefer") ?? "");
    const parts = readBatchParts(body ?? "").map(({ method, url, body, headers }) =>
      respond(method, url, body, headers.get("prefer")),
    );
    return toBatchResponse(await Promise.all(parts));
  };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch, clock: { now: () => 0 }, chance: () => 0 });
  return { client, asked, mistakes, wire };
}

const label = "@OData.Community.Display.V1.FormattedValue";

/** A lookup as the Web API gives it: the id and the name behind it. */
export function lookup(column: string, id: string, name: string): Record<string, string> {
  return { [`_${column}_value`]: id, [`_${column}_value${label}`]: name };
}

/** A choice with its label. */
export function choice(column: string, value: unknown, name: string): Record<string, unknown> {
  return { [column]: value, [`${column}${label}`]: name };
}

/** A GUID that is easy to tell apart. */
export function guidOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

export const never = new AbortController().signal;
