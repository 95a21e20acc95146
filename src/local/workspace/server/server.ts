import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { ContactCentre } from "#local/contactCentre";
import type { FrontDesk } from "#local/frontDesk";
import { gatewayPaths, hubBase, serveGateway, serveHub, serveStreams } from "#local/gateway";
import type { InstalledFiles } from "#local/solutions";
import { answerJson, answerText } from "./answer";
import { findTrespass } from "./guard";
import { serveLocalApi } from "./localApi";
import { customerPage, icon, queuePage, startPage, writeWorkspacePage } from "./pages";
import { choosePolicy, type PolicyName, writePolicy } from "./policy";
import { findInstalled } from "./installed";
import { resolveFile, serveBytes, serveFile } from "./staticFiles";
import { cutToken, keptFor, readToken } from "./webResources";

/** Answers one request; what it throws becomes a 500 without details. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** What the local Dataverse counts. */
export type RequestLog = { read(): unknown; reset(): void };

type ServerParts = {
  readonly centre: ContactCentre;
  /** The local Dataverse, everything below `/api/`. */
  readonly webApi: RequestHandler;
  /** The document library: Microsoft Graph's `/v1.0/`, the addresses its files are opened at, its own switches. */
  readonly documents: RequestHandler;
  /** The support agent: what chat clients ask for. */
  readonly front?: FrontDesk;
  /** How many requests it has answered, by person and kind; shown at `/_local/requests`. */
  readonly requests: RequestLog;
  /** Its service limits and what each person has used of them; shown at `/_local/limits`. */
  readonly limits: { read(): unknown };
  /** Files of imported solutions: where one has an address, it is served there and not what was built. */
  readonly installed?: InstalledFiles;
  /** The folder of what was built. */
  readonly out: string;
  readonly policy: PolicyName;
  readonly port: () => number;
};

/** Which built folder each address begins in. */
const mounts: readonly (readonly [address: string, folder: string])[] = [
  ["/controls/", "controls"],
  ["/platform/", "platform"],
  ["/WebResources/", "webresources"],
  ["/_local/page/", "local"],
];

/** Where the document library answers. */
const libraryPaths = ["/v1.0/", "/sites/", "/_local/documents/"] as const;

const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/": ["text/html", startPage],
  "/queue": ["text/html", queuePage],
  "/customer": ["text/html", customerPage],
  "/favicon.svg": ["image/svg+xml", icon],
  "/favicon.ico": ["image/svg+xml", icon],
};

type Content = {
  readonly path: string;
  readonly out: string;
  readonly policy: PolicyName;
  readonly installed: InstalledFiles | undefined;
};

/** A file of an imported solution, or a built one; those whose address has a caching token may be kept. False when there is none. */
function serveBuilt(request: IncomingMessage, response: ServerResponse, { path, out, installed }: Content): boolean {
  const resource = cutToken(path);
  const imported = installed && findInstalled(installed, path, resource);
  if (imported) return serveBytes(request, response, imported, resource === null ? 0 : keptFor);
  const mount = mounts.find(([address]) => path.startsWith(address));
  const [address, folder] = resource === null ? (mount ?? []) : ["", "webresources"];
  if (address === undefined || folder === undefined) return false;
  const file = resolveFile(join(out, folder), resource ?? path.slice(address.length));
  return file !== null && serveFile(request, response, file, resource === null ? 0 : keptFor);
}

/** Files and pages. False when there is none at this address. */
function serveContent(request: IncomingMessage, response: ServerResponse, content: Content): boolean {
  const { path, out, policy, installed } = content;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (path === "/workspace") {
    answerText(response, 200, "text/html", writeWorkspacePage(readToken(out, policy, installed?.version() ?? 0)));
    return true;
  }
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (page) {
    answerText(response, 200, ...page);
    return true;
  }
  return serveBuilt(request, response, content);
}

/** GET tells how many requests were counted, DELETE begins again. */
function answerRequests(request: IncomingMessage, response: ServerResponse, requests: RequestLog): void {
  if (request.method === "DELETE") requests.reset();
  answerJson(response, 200, requests.read());
}

/** What chat clients ask of the support agent, and how it is doing. */
const frontDoor =
  (front: FrontDesk): RequestHandler =>
  (request, response) =>
    request.url === "/health"
      ? answerJson(response, 200, front.health())
      : serveGateway(front.gateway(), request, response);

/** What the agents of others ask. */
const hubDoor =
  (front: FrontDesk): RequestHandler =>
  (request, response) =>
    serveHub(front.hub(), request, response);

/**
 * The local workspace's server: pages, built files, the local Dataverse and the host's own wiring, all from one origin.
 * Every answer carries a content security policy; a request under a foreign name or from a foreign page gets 403.
 */
export function createWorkspaceServer(parts: ServerParts): Server {
  const { centre, webApi, documents, front, requests, limits, installed, out, policy, port } = parts;
  const services: readonly { readonly paths: readonly string[]; readonly serve: RequestHandler }[] = [
    { paths: ["/api/"], serve: webApi },
    { paths: libraryPaths, serve: documents },
    ...(front ? [{ paths: [...gatewayPaths, "/health"], serve: frontDoor(front) }] : []),
    ...(front ? [{ paths: [hubBase], serve: hubDoor(front) }] : []),
  ];
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    const trespass = findTrespass(request, port());
    if (trespass) return answerText(response, 403, "text/plain", trespass);
    const chosen = choosePolicy(request.url, request.headers.referer, policy);
    response.setHeader("Content-Security-Policy", writePolicy(chosen));
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const service = services.find(({ paths }) => paths.some((start) => path.startsWith(start)));
    if (service) return service.serve(request, response);
    if (serveContent(request, response, { path, out, policy: chosen, installed })) return;
    if (path === "/_local/requests") return answerRequests(request, response, requests);
    if (path === "/_local/limits") return answerJson(response, 200, limits.read());
    if (path.startsWith("/_local/") && !path.startsWith("/_local/page/")) {
      return serveLocalApi({ centre, front }, request, response, path);
    }
    answerText(response, 404, "text/plain", "There is nothing at this address. The workspace is at /workspace.");
  }

  // A client that sends just as an idle connection is closed loses its request: idle ones stay for longer than anybody pauses.
  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { reason: "The local workspace failed here; its terminal says why." });
    });
  });
  // A page of another site may open a socket wherever it likes: its origin is looked at as if it changed something.
  const isForeign = ({ url, headers }: IncomingMessage): boolean =>
    findTrespass({ method: "POST", url, headers }, port()) !== null;
  if (front) serveStreams(server, (path) => (path.startsWith(hubBase) ? front.hub() : front.gateway()), isForeign);
  return server;
}
