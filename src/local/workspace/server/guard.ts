/** What a guard looks at. */
type RequestFace = {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

const ownNames: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether a Host header, or the host of an Origin, is this server and nothing else: no user, path or question behind it. */
function isOwnHost(host: string, port: number): boolean {
  const [, name = "", at = "80"] = /^([a-z0-9.-]{1,40}|\[[0-9a-f:]{1,40}\])(?::([0-9]{1,5}))?$/i.exec(host) ?? [];
  return ownNames.has(name.toLowerCase()) && Number(at) === port;
}

const scheme = "http://";

function isOwnOrigin(origin: string, port: number): boolean {
  return origin.startsWith(scheme) && isOwnHost(origin.slice(scheme.length), port);
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.join(",");
}

/** A person who follows a link from elsewhere opens a page of the workspace; nothing else may be asked from elsewhere. */
function isVisit({ method, url = "", headers }: RequestFace): boolean {
  const isPage = textOf(headers["sec-fetch-mode"]) === "navigate" && textOf(headers["sec-fetch-dest"]) === "document";
  return isPage && method === "GET" && !url.startsWith("/api/");
}

/**
 * Why a request must not be answered; null when it may. A foreign Host header means that somebody's page reached this
 * machine under another name (DNS rebinding); a foreign Origin on a request that changes something is another site's form.
 * What a browser says another site asks for (Fetch metadata: `Sec-Fetch-Site`) is refused whatever it is, reading too: a
 * picture's address could otherwise keep the workspace busy or use up its limits. Programs send no such header.
 */
export function findTrespass(request: RequestFace, port: number): string | null {
  const { method, headers } = request;
  const host = textOf(headers["host"]);
  if (host === undefined || !isOwnHost(host, port)) return "This workspace answers only to 127.0.0.1 and localhost.";
  const origin = textOf(headers["origin"]);
  const changes = method !== "GET" && method !== "HEAD";
  if (changes && origin !== undefined && !isOwnOrigin(origin, port)) {
    return "Only the workspace's own pages may change something.";
  }
  const site = textOf(headers["sec-fetch-site"]);
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  return isForeign && !isVisit(request) ? "Only the workspace's own pages may ask for this." : null;
}
