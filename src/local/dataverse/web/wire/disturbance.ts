import type { Access } from "#dataverse/roles";
import type { Schema } from "#dataverse/tables";
import { ODataFault, faultCodes } from "#local/dataverse/odata";
import { concernedTable } from "./concerned";
import { failureResponse } from "./failures";
import type { WebRequest, WebResponse } from "./message";
import { missingPrivilege } from "./privileges";
import { throttledResponse } from "./throttle";

type Head = Pick<WebRequest, "method" | "url">;

/**
 * What goes wrong with a request on purpose. `lostRequest`: the connection breaks before anything was done; `lostAnswer`: after
 * all of it was; `half`: in the middle of the answer. Milliseconds and seconds as named; a null `retryAfter` leaves the header out.
 */
export type Disturbance =
  | { readonly kind: "throttled"; readonly retryAfter: number | null }
  | { readonly kind: "failed"; readonly status: number; readonly retryAfter: number | null }
  | { readonly kind: "denied" }
  | { readonly kind: "slow"; readonly milliseconds: number }
  | { readonly kind: "lostRequest" | "lostAnswer" | "half" };

/** Where a request is: by itself on the wire, or as a part inside a batch, where no connection of its own can break. */
export type Whereabouts = "wire" | "batch";

/** Decides what goes wrong with which request. */
export interface Interference {
  /** Null when this request goes well. A part of a batch is only ever answered wrongly: throttled, failed, denied. */
  choose(head: Head, where: Whereabouts): Disturbance | null;
  wait(milliseconds: number): Promise<void>;
  /** What the answer's Date says; null leaves that to the server. */
  date(): Date | null;
}

/** The answer a disturbance gives in place of the real one; null when the real one is asked for. */
export function disturbedResponse(schema: Schema, disturbance: Disturbance, head: Head): WebResponse | null {
  switch (disturbance.kind) {
    case "throttled":
      return throttledResponse({ limit: "requests", retryAfter: disturbance.retryAfter });
    case "failed":
      return failedResponse(disturbance.status, disturbance.retryAfter);
    case "denied":
      return deniedResponse(schema, head);
    case "slow":
    case "lostRequest":
    case "lostAnswer":
    case "half":
      return null;
    default:
      return disturbance satisfies never;
  }
}

const accesses: Readonly<Record<string, Access>> = { POST: "create", PATCH: "write", PUT: "write", DELETE: "delete" };

function deniedResponse(schema: Schema, { method, url }: Head): WebResponse {
  const table = concernedTable(schema, url)?.logical ?? "systemuser";
  const nobody = { userId: "00000000-0000-0000-0000-000000000000", role: null };
  return failureResponse(missingPrivilege(nobody, accesses[method] ?? "read", table));
}

function failedResponse(status: number, retryAfter: number | null): WebResponse {
  const fault = new ODataFault(status, faultCodes.unexpected, "An unexpected error occurred.");
  const response = failureResponse(fault);
  if (retryAfter === null) return response;
  return { ...response, headers: { ...response.headers, "Retry-After": String(retryAfter) } };
}
