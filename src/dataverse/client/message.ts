import type { Condition } from "./client";
import type { Row } from "./row";

/** One request as the service reads it; a body that is text is sent as it is. `name` is for an administrator. */
export type Message = {
  readonly method: string;
  readonly name: string;
  readonly body?: Row | string;
  readonly headers?: Record<string, string>;
};

const standardHeaders = {
  Accept: "application/json",
  "OData-MaxVersion": "4.0",
  "OData-Version": "4.0",
  Prefer:
    'odata.include-annotations="OData.Community.Display.V1.FormattedValue,Microsoft.Dynamics.CRM.lookuplogicalname"',
};

/** Answers with expanded collections may otherwise come from the browser's cache (Web API, "Join tables"). */
const freshHeaders = { "If-None-Match": "null" };

/** A list: fresh, and so many rows a page (the next page has to be asked for in the same words). */
export const listHeaders = (pageSize?: number): Record<string, string> =>
  pageSize === undefined
    ? freshHeaders
    : { ...freshHeaders, Prefer: `${standardHeaders.Prefer},odata.maxpagesize=${pageSize}` };

/** `If-Match: *` would refuse to create; a version refuses what was changed since (Web API, "conditional operations"). */
export function writeCondition(condition: Condition): Record<string, string> {
  const answer = { Prefer: "return=representation" };
  if (condition.kind === "absent") return { ...answer, "If-None-Match": "*" };
  return condition.kind === "is" ? { ...answer, "If-Match": condition.version } : answer;
}

export function writeHeaders({ body, headers }: Message): Record<string, string> {
  const content: Record<string, string> = body ? { "Content-Type": "application/json; charset=utf-8" } : {};
  return { ...standardHeaders, ...content, ...headers };
}

export const writeBody = ({ body }: Message): string | undefined =>
  typeof body === "string" ? body : JSON.stringify(body);

export function writeMessage(message: Message, signal: AbortSignal): RequestInit {
  return {
    method: message.method,
    credentials: "same-origin",
    headers: writeHeaders(message),
    body: writeBody(message),
    signal,
  };
}
