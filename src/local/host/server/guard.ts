/** What a guard looks at. */
type RequestFace = {
  readonly method?: string | undefined;
  readonly headers: { readonly host?: string | undefined; readonly origin?: string | undefined };
};

const ownNames: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

function isOwn(address: string, port: number): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return ownNames.has(url.hostname) && (url.port === "" ? 80 : Number(url.port)) === port;
}

/**
 * Why a request must not be answered; null when it may. A foreign Host header means that somebody's page reached this
 * machine under another name (DNS rebinding); a foreign Origin on a request that changes something is another site's form.
 */
export function findTrespass({ method, headers }: RequestFace, port: number): string | null {
  if (!headers.host || !isOwn(`http://${headers.host}`, port)) {
    return "This workspace answers only to 127.0.0.1 and localhost.";
  }
  const changes = method !== "GET" && method !== "HEAD";
  if (changes && headers.origin !== undefined && !isOwn(headers.origin, port)) {
    return "Only the workspace's own pages may change something.";
  }
  return null;
}
