import { schema, type Tables } from "#dataverse/tables";
import { openDataverse, type Store, type WebApi } from "#local/dataverse";
import { type WebResponse } from "#local/dataverse";

export const user = "11111111-1111-4111-8111-111111111111";
export const noon = new Date("2026-11-20T12:00:00Z");

/** A JSON object as it came; a list's rows stand in `value`. */
export type Answer = Readonly<Record<string, unknown>> & {
  readonly "@odata.etag": string;
  readonly "@odata.nextLink"?: string;
  readonly value: readonly Answer[];
};

type Sent = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** A store with a clock that can be set, its Web API, and short ways to talk to it. */
export type Bench = {
  readonly store: Store<Tables>;
  readonly api: WebApi;
  readonly clock: { at: Date };
  send(method: string, path: string, sent?: Sent): WebResponse;
  /** GET that must succeed; the answer's JSON. */
  read(path: string, headers?: Readonly<Record<string, string>>): Answer;
  /** The rows of a set, in the order they come. */
  rows(path: string, headers?: Readonly<Record<string, string>>): readonly Answer[];
  /** The values of one column of them. */
  list(path: string, column: string): unknown[];
};

type BenchOptions = Partial<Omit<Parameters<typeof openDataverse>[0], "schema" | "now">>;

/** Opens an empty store in memory with one user, whose id is `user`. */
export function openBench(options: BenchOptions = {}): Bench {
  const clock = { at: noon };
  const { store, api } = openDataverse({
    schema,
    now: () => clock.at,
    userId: user,
    origin: "http://local",
    ...options,
  });
  store.insert("systemuser", { systemuserid: user, firstname: "Robin", lastname: "Berg" });
  const send = (method: string, path: string, { body, headers = {} }: Sent = {}) =>
    api.handle({
      method,
      url: path.startsWith("http") ? path : `/api/data/v9.2/${path}`,
      headers,
      body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    });
  const read = (path: string, headers: Readonly<Record<string, string>> = {}): Answer => {
    const response = send("GET", path, { headers });
    if (response.status !== 200) throw new Error(`${response.status} ${response.body ?? ""}`);
    return JSON.parse(response.body ?? "null") as Answer;
  };
  const rows: Bench["rows"] = (path, headers) => read(path, headers).value;
  return { store, api, clock, send, read, rows, list: (path, column) => rows(path).map((row) => row[column]) };
}

/** The text with lone surrogates replaced, as every URL and body carries it. */
export function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** An answer's error code and text. */
export function errorOf(response: WebResponse): { status: number; code: string; message: string } {
  const { code, message } = JSON.parse(response.body ?? "{}").error;
  return { status: response.status, code, message };
}
