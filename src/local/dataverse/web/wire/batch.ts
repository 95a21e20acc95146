import { randomUUID } from "node:crypto";
import { ODataFault, faultCodes, syntaxFault } from "#local/dataverse/odata";
import type { Call } from "./call";
import { failureResponse } from "./failures";
import type { WebRequest, WebResponse } from "./message";
import { boundaryOf, joinParts, type Part, readInnerRequest, readParts, writeInnerResponse } from "./multipart";

/** Answers one request of a batch. */
export type Answerer = (request: WebRequest) => WebResponse;

type Answered = { readonly part: string; readonly status: number };

const mostRequests = 1000;

/**
 * Answers a $batch: its parts in order, each change set as one transaction. Without `odata.continue-on-error` it stops at the
 * first failure and takes its status, as the platform does. At most 1,000 requests.
 */
export function answerBatch(call: Call, answer: Answerer): WebResponse {
  if (call.method !== "POST") throw syntaxFault("A batch must be posted.");
  const parts = readParts(call.body ?? "", boundaryOf(call.headers.get("content-type")));
  const budget = { left: mostRequests };
  const answers: Answered[] = [];
  for (const part of parts) {
    const answered = answerPart(call, part, answer, budget);
    answers.push(answered);
    if (answered.status >= 400 && !call.preferences.continueOnError) break;
  }
  const failed = call.preferences.continueOnError ? undefined : answers.find(({ status }) => status >= 400);
  const boundary = `batchresponse_${randomUUID()}`;
  return {
    status: failed?.status ?? 200,
    headers: { "Content-Type": `multipart/mixed; boundary=${boundary}`, "OData-Version": "4.0" },
    body: joinParts(
      answers.map(({ part }) => part),
      boundary,
    ),
  };
}

function answerPart(call: Call, part: Part, answer: Answerer, budget: { left: number }): Answered {
  const type = part.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/mixed")) return answerChangeSet(call, part, answer, budget);
  const response = attempt(() => {
    spend(budget);
    return answer(expectHttp(part));
  });
  return { part: writeInnerResponse(response, part.headers.get("content-id")), status: response.status };
}

/** All or nothing: the first failure undoes what the set did before it, and is the only answer. */
function answerChangeSet(call: Call, set: Part, answer: Answerer, budget: { left: number }): Answered {
  const made = new Map<string, string>();
  try {
    const parts = call.store.transaction(() =>
      readParts(set.content, boundaryOf(set.headers.get("content-type"))).map((part) => {
        spend(budget);
        const id = part.headers.get("content-id");
        if (id === undefined) throw syntaxFault("The Content-ID header is not present in a request of a change set.");
        const request = withReferences(expectHttp(part), made);
        if (request.method === "GET") throw syntaxFault("GET requests are not allowed in change sets.");
        const response = answer(request);
        if (response.status >= 400) throw new ChangeSetFailure(response);
        made.set(id, response.headers["OData-EntityId"] ?? request.url);
        return writeInnerResponse(response, id);
      }),
    );
    const boundary = `changesetresponse_${randomUUID()}`;
    const body = joinParts(parts, boundary);
    return { part: `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${body}`, status: 200 };
  } catch (error) {
    const response = error instanceof ChangeSetFailure ? error.response : failureResponse(error);
    return { part: writeInnerResponse(response, undefined), status: response.status };
  }
}

/** Carries a failed request's answer out of the transaction it undoes. */
class ChangeSetFailure extends Error {
  constructor(readonly response: WebResponse) {
    super("A request of the change set failed.");
  }
}

/** `$1` in a URL or in a link stands for the row that the request with that Content-ID made. */
function withReferences(request: WebRequest, made: ReadonlyMap<string, string>): WebRequest {
  const named = /^\/?\$(\w{1,60})(?=\/|\?|$)/.exec(request.url);
  const target = named === null ? undefined : made.get(named[1] ?? "");
  const url = named === null || target === undefined ? request.url : target + request.url.slice(named[0].length);
  const body = request.body?.replaceAll(/"\$(\w{1,60})"/g, (all, id: string) => {
    const link = made.get(id);
    return link === undefined ? all : JSON.stringify(link);
  });
  return { ...request, url, body: body ?? null };
}

function expectHttp(part: Part): WebRequest {
  const type = part.headers.get("content-type") ?? "";
  if (!type.startsWith("application/http")) throw syntaxFault("A batch part must be application/http or a change set.");
  return readInnerRequest(part);
}

function spend(budget: { left: number }): void {
  budget.left -= 1;
  if (budget.left < 0) {
    throw new ODataFault(400, faultCodes.syntax, `A batch cannot hold more than ${mostRequests} requests.`);
  }
}

function attempt(work: () => WebResponse): WebResponse {
  try {
    return work();
  } catch (error) {
    return failureResponse(error);
  }
}
