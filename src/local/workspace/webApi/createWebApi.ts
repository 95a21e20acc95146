import { schema } from "#dataverse/tables";
import { readError } from "./failure";

type Rows = { readonly entities: Record<string, unknown>[]; readonly nextLink: string };
type Reference = { readonly id: string; readonly entityType: string };

/** What `Xrm.WebApi` and a control's `context.webAPI` have in common. Everything rejects with `{errorCode, message}`. */
export interface LocalWebApi {
  createRecord(table: string, data: Record<string, unknown>): Promise<Reference>;
  updateRecord(table: string, id: string, data: Record<string, unknown>): Promise<Reference>;
  deleteRecord(table: string, id: string): Promise<Reference>;
  retrieveRecord(table: string, id: string, options?: string): Promise<Record<string, unknown>>;
  retrieveMultipleRecords(table: string, options?: string, maxPageSize?: number): Promise<Rows>;
}

/** The local Web API. */
export const serviceRoot = "/api/data/v9.2/";

const usual = {
  Accept: "application/json",
  "OData-MaxVersion": "4.0",
  "OData-Version": "4.0",
} as const;
const annotations = 'odata.include-annotations="*"';

function toSet(table: string): string {
  const set = schema.findTable(table)?.set;
  if (set === undefined) throw Object.assign(new Error(`There is no table ${table}.`), { errorCode: 0x80060888 | 0 });
  return set;
}

const toId = (id: string) => id.replace(/[{}]/g, "").toLowerCase();

/** Speaks to the Web API with the browser's own requests. */
export function createWebApi(request: typeof fetch): LocalWebApi {
  async function send(method: string, path: string, prefer: string, body?: unknown): Promise<Response> {
    const headers: Record<string, string> = { ...usual, Prefer: prefer };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    // The Client API's update never creates.
    if (method === "PATCH") headers["If-Match"] = "*";
    const response = await request(serviceRoot + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw Object.assign(new Error("The service refused."), await readError(response));
    return response;
  }

  const place = (table: string, id: string) => `${toSet(table)}(${toId(id)})`;

  return {
    async createRecord(table, data) {
      const response = await send("POST", toSet(table), annotations, data);
      const address = response.headers.get("OData-EntityId") ?? "";
      return { id: /\(([0-9a-f-]{36})\)$/.exec(address)?.[1] ?? "", entityType: table };
    },
    async updateRecord(table, id, data) {
      await send("PATCH", place(table, id), annotations, data);
      return { id: toId(id), entityType: table };
    },
    async deleteRecord(table, id) {
      await send("DELETE", place(table, id), annotations);
      return { id: toId(id), entityType: table };
    },
    async retrieveRecord(table, id, options = "") {
      return (await (await send("GET", place(table, id) + options, annotations)).json()) as Record<string, unknown>;
    },
    async retrieveMultipleRecords(table, options = "", maxPageSize) {
      const prefer = maxPageSize === undefined ? annotations : `${annotations},odata.maxpagesize=${maxPageSize}`;
      const page = (await (await send("GET", toSet(table) + options, prefer)).json()) as {
        value?: Record<string, unknown>[];
        "@odata.nextLink"?: string;
      };
      return { entities: page.value ?? [], nextLink: page["@odata.nextLink"] ?? "" };
    },
  };
}
