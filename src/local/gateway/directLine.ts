import type { IncomingMessage, ServerResponse } from "node:http";
import { GatewayFault } from "./fault";
import type { Gateway } from "./gateway";
import { readBody, sendJson } from "./wire";
import type { Pass } from "./tokens";
import type { Posted } from "./fields";

type Asked = {
  readonly gateway: Gateway;
  readonly pass: Pass & { readonly kind: "secret" | "token" };
  readonly body: Posted;
  readonly watermark: string | null;
  /** The server's own name and port, as the client called it, and the address everything begins with there. */
  readonly host: string;
  readonly base: string;
};

type Answer = { readonly status: number; readonly body: unknown };

const given = (gateway: Gateway, conversation: string, user: string): object => {
  const { token, expiresIn } = gateway.tokens.issue(conversation, user);
  return { conversationId: conversation, token, expires_in: expiresIn };
};

/** A conversation as it is opened: its token, and where its stream is from a place on. */
function opened({ gateway, host, base }: Asked, id: string, user: string, place: string): object {
  const token = encodeURIComponent(gateway.tokens.issueStream(id, place));
  const streamUrl = `ws://${host}${base}conversations/${id}/stream?watermark=-&t=${token}`;
  return { ...given(gateway, id, user), streamUrl };
}

/** The user a token is for: as asked, beginning with "dl_", or one of our own. */
function readUser(gateway: Gateway, { user }: Posted): string {
  const id = typeof user === "object" && user !== null ? (user as Posted).id : undefined;
  if (id === undefined) return `dl_${gateway.reserve()}`;
  if (typeof id === "string" && /^dl_.{1,100}$/.test(id)) return id;
  throw new GatewayFault(400, "BadArgument", 'The id of a user begins with "dl_".');
}

const userOf = (pass: Asked["pass"]): string => (pass.kind === "token" ? pass.user : "dl_secret");

function generate({ gateway, pass, body }: Asked): Answer {
  if (pass.kind !== "secret") throw new GatewayFault(403, "BadArgument", "Only the secret makes tokens.");
  return { status: 200, body: given(gateway, gateway.reserve(), readUser(gateway, body)) };
}

function refresh({ gateway, pass }: Asked): Answer {
  if (pass.kind !== "token") throw new GatewayFault(403, "BadArgument", "Only a token can be refreshed.");
  return { status: 200, body: given(gateway, pass.conversation, pass.user) };
}

/** Begins a conversation; one that was begun already is only opened again, for what comes from now on. */
function begin(asked: Asked): Answer {
  const { gateway, pass } = asked;
  const id = pass.kind === "token" ? pass.conversation : gateway.reserve();
  const place = gateway.open(id).placeOf(null);
  return { status: 201, body: opened(asked, id, pass.kind === "token" ? pass.user : `dl_${gateway.reserve()}`, place) };
}

/** What is asked of one conversation. */
function converse(method: string, id: string, part: string, asked: Asked): Answer | null {
  const { gateway, pass, body, watermark } = asked;
  const talk = gateway.find(id, pass);
  if (part === "upload") throw new GatewayFault(415, "AttachmentsNotSupported", "Files are not taken here.");
  if (part === "" && method === "GET")
    return { status: 200, body: opened(asked, id, userOf(pass), talk.placeOf(watermark)) };
  if (part !== "activities") return null;
  if (method === "GET") return { status: 200, body: talk.read(watermark ?? "") };
  return method === "POST" ? { status: 200, body: { id: talk.post(body, userOf(pass)) } } : null;
}

function route(method: string, path: string, asked: Asked): Answer | null {
  if (method === "POST" && path === "tokens/generate") return generate(asked);
  if (method === "POST" && path === "tokens/refresh") return refresh(asked);
  if (method === "POST" && path === "conversations") return begin(asked);
  const found = /^conversations\/([\w-]{1,100})(?:\/(\w{1,20}))?$/.exec(path);
  return found ? converse(method, found[1] ?? "", found[2] ?? "", asked) : null;
}

export const directLineBase = "/v3/directline/";

/** What Direct Line 3.0 answers over HTTP; its streams are `serveStreams`. */
export async function serveDirectLine(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  base: string = directLineBase,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const pass = gateway.admit(request.headers.authorization ?? "");
  const asked: Asked = {
    ...{ gateway, pass, body: await readBody(request), host: request.headers.host ?? "", base },
    watermark: url.searchParams.get("watermark"),
  };
  const answer = route(request.method ?? "GET", url.pathname.slice(base.length), asked);
  if (!answer) throw new GatewayFault(404, "NotFound", "Direct Line has no such address.");
  sendJson(response, answer.status, answer.body);
}
