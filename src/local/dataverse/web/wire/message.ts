/** A request, whatever carried it. Header names in any case; `url` absolute or from the slash on. */
export type WebRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string | null;
};

export type WebResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

/** The longest body taken, in bytes or UTF-16 units. */
export const largestBody = 8 * 1024 * 1024;

/** A header's value by its name in lower case. */
export type Headers = ReadonlyMap<string, string>;

/** Headers under lower-case names; those without a value are left out. */
export function readHeaders(headers: WebRequest["headers"]): Headers {
  const read = new Map<string, string>();
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined) read.set(name.toLowerCase(), value);
  }
  return read;
}

/** A JSON answer as the Web API sends it. */
export function jsonResponse(status: number, body: unknown, headers: WebResponse["headers"] = {}): WebResponse {
  return {
    status,
    headers: { "Content-Type": "application/json; odata.metadata=minimal", "OData-Version": "4.0", ...headers },
    body: JSON.stringify(body),
  };
}

/** An answer without a body. */
export function emptyResponse(status: number, headers: WebResponse["headers"] = {}): WebResponse {
  return { status, headers: { "OData-Version": "4.0", ...headers }, body: null };
}

/** A value as bare text. */
export function textResponse(text: string): WebResponse {
  return { status: 200, headers: { "Content-Type": "text/plain", "OData-Version": "4.0" }, body: text };
}
