import type { IncomingMessage, ServerResponse } from "node:http";
import type { ContactCentre } from "#local/contactCentre";
import type { FrontDesk } from "#local/frontDesk";
import type { Gateway } from "#local/gateway";
import type { Outcome, Presence } from "#local/workspace/protocol";
import { answerJson, readJson } from "./answer";
import { streamEvents } from "./events";

type Body = Readonly<Record<string, unknown>>;

const presences: readonly Presence[] = ["Available", "Busy", "Away"];
const onConversation =
  /^\/_local\/conversations\/([0-9a-f-]{36})\/(accept|messages|customer|typing|consult|transfer|end|close)$/;

function readField(body: Body, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value : "";
}

function actOn(centre: ContactCentre, id: string, act: string, body: Body): Outcome {
  switch (act) {
    case "accept":
      return centre.accept(id);
    case "messages":
      return centre.send(id, readField(body, "text"));
    case "customer":
      return centre.writeAsCustomer(id, readField(body, "text"));
    case "typing":
      return centre.type(id);
    case "consult":
      return centre.consult(id);
    case "transfer":
      return centre.transfer(id);
    case "end":
      return centre.end(id);
    default:
      return centre.close(id);
  }
}

/** Runs a command; null when there is none at this address. */
function run(centre: ContactCentre, path: string, body: Body): Outcome | null {
  const [, id, act] = onConversation.exec(path) ?? [];
  if (id !== undefined && act !== undefined) return actOn(centre, id, act, body);
  if (path === "/_local/conversations") return centre.start(readField(body, "script"));
  if (path !== "/_local/presence") return null;
  const presence = presences.find((known) => known === body.presence);
  return presence
    ? centre.setPresence(presence)
    : { kind: "refused", status: 400, reason: `presence is one of ${presences.join(", ")}.` };
}

function answerOutcome(response: ServerResponse, outcome: Outcome): void {
  if (outcome.kind === "refused") answerJson(response, outcome.status, { reason: outcome.reason });
  else answerJson(response, 200, outcome.id === undefined ? {} : { id: outcome.id });
}

/** An e-mail that came to the support address. */
function takeMail(front: FrontDesk, body: Body, response: ServerResponse): void {
  const of = (name: string): string => readField(body, name);
  const outcome = front.mail({ id: of("id"), from: of("from"), subject: of("subject"), text: of("text") });
  if (outcome.kind === "refused") answerJson(response, outcome.status, { reason: outcome.reason });
  else answerJson(response, 201, { case: outcome.number, drafted: outcome.drafted });
}

/** A conversation for one customer, and the token that opens it and no other. */
function writeToken(gateway: Gateway, title: string): object {
  const conversationId = gateway.reserve();
  const { token, expiresIn } = gateway.tokens.issue(conversationId, `dl_${gateway.reserve()}`);
  return { title, conversationId, token, expires_in: expiresIn };
}

/** What concerns the support agent. False when there is nothing of it at this address. */
function serveFront(front: FrontDesk, path: string, body: Body, response: ServerResponse): boolean {
  if (path === "/_local/mail") takeMail(front, body, response);
  else if (path === "/_local/customer/token") answerJson(response, 200, writeToken(front.gateway(), front.title));
  else if (path === "/_local/hub/token") answerJson(response, 200, writeToken(front.hub(), front.title));
  else return false;
  return true;
}

/**
 * What the host's own page asks of the contact centre: `GET state` and `GET events`, and as POST with a JSON body
 * `conversations` {script}, `conversations/{id}/accept|messages|customer|typing|consult|transfer|end|close` {text?} and `presence` {presence}; and `customer/token`, with
 * which the customer's page opens a conversation of its own, and `hub/token`, with which another agent's client does; and `mail` {from, subject, text, id?}, an e-mail
 * to the support address.
 */
export async function serveLocalApi(
  { centre, front }: { readonly centre: ContactCentre; readonly front: FrontDesk | undefined },
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method === "GET" && path === "/_local/state") return answerJson(response, 200, centre.snapshot());
  if (request.method === "GET" && path === "/_local/events") return streamEvents(centre, request, response);
  if (request.method !== "POST") return answerJson(response, 404, { reason: "There is nothing here." });
  const body = await readJson(request);
  if (!body) return answerJson(response, 400, { reason: "The body is not a JSON object of at most 8 MB." });
  if (front && serveFront(front, path, body, response)) return;
  const outcome = run(centre, path, body);
  if (outcome) answerOutcome(response, outcome);
  else answerJson(response, 404, { reason: "There is nothing here." });
}
