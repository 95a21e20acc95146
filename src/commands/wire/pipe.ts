/** Something that stands in the way of the wiring, in words for the administrator. */
export class WireError extends Error {}

export type Row = Readonly<Record<string, unknown>>;

/** A call that changes something, as anybody could send it. `words` says what it is for. */
export type Step = {
  readonly words: string;
  readonly method: "POST" | "DELETE";
  /** From the service root: "msdyn_sessiontemplates". */
  readonly path: string;
  readonly body?: Row;
  /** The unmanaged solution the new row goes into (header MSCRM.SolutionUniqueName). */
  readonly solution?: string;
};

/** The organisation's Web API. Both reject with a WireError that says what the service said. */
export type Pipe = {
  /** The rows of a list, or one row; null where there is no such row. */
  readonly read: (path: string) => Promise<Row | null>;
  readonly send: (step: Step) => Promise<void>;
};

type PipeParts = { readonly url: string; readonly token: string; readonly fetch: typeof globalThis.fetch };

const local = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** The organisation's root, "https://org.crm.dynamics.com"; over plain HTTP only on this machine, where no token can be read on the way. */
function readRoot(url: string): string {
  let root: URL;
  try {
    root = new URL(url);
  } catch {
    throw new WireError(`"${url}" is no address. It looks like https://org.crm.dynamics.com.`);
  }
  if (root.protocol !== "https:" && !(root.protocol === "http:" && local.test(root.hostname)))
    throw new WireError(`${root.origin} is not reached over https.`);
  return root.origin;
}

async function said(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string } };
    return error?.message ?? text.slice(0, 300);
  } catch {
    return text.slice(0, 300);
  }
}

const meanings: Readonly<Record<number, string>> = {
  401: "The access token is missing, has expired or is for another organisation: set WARMLINE_TOKEN (docs/install.md).",
  403: "The account may not do this. It needs the role System Customizer and the role Omnichannel administrator.",
  404: "The organisation has no such table or row. Is Omnichannel or Contact Center installed there?",
};

/** Opens the Web API of an organisation. The token goes nowhere but into the Authorization header. */
export function openPipe({ url, token, fetch }: PipeParts): Pipe {
  const service = `${readRoot(url)}/api/data/v9.2/`;
  const headers: Readonly<Record<string, string>> = {
    Accept: "application/json",
    "OData-Version": "4.0",
    "OData-MaxVersion": "4.0",
    ...(token === "" ? {} : { Authorization: `Bearer ${token}` }),
  };

  async function ask(method: string, path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${service}${path}`, { method, redirect: "error", ...init });
    } catch (error) {
      throw new WireError(`${url} cannot be reached: ${error instanceof Error ? error.message : "no answer"}.`);
    }
    if (response.ok || (method === "GET" && response.status === 404)) return response;
    const words = meanings[response.status] ?? "";
    throw new WireError(`${method} ${path}: ${response.status} ${await said(response)}\n${words}`.trim());
  }

  return {
    async read(path) {
      const response = await ask("GET", path, { headers });
      return response.status === 404 ? null : ((await response.json()) as Row);
    },
    async send({ method, path, body, solution }) {
      const all = new Headers(headers);
      if (solution !== undefined) all.set("MSCRM.SolutionUniqueName", solution);
      if (body !== undefined) all.set("Content-Type", "application/json");
      await ask(method, path, { headers: all, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    },
  };
}
