import { DataverseError, type FailureKind } from "./dataverseError";
import { isRow } from "./row";

/** Error codes of the organisation service, as unsigned numbers ("Web service error codes", Dataverse). */
const kinds: ReadonlyMap<number, FailureKind> = new Map([
  [0x80040217, "absent"], // ObjectDoesNotExist
  [0x8006088a, "absent"], // Resource not found for the segment
  [0x80040220, "denied"], // PrivilegeDenied
  [0x80048306, "denied"], // PrivilegeDenied, entity level
  [0x80040237, "conflict"], // DuplicateRecord
  [0x80060882, "conflict"], // ConcurrencyVersionMismatch
  [0x80072321, "throttled"], // combined execution time
  [0x80072322, "throttled"], // number of requests
  [0x80072326, "throttled"], // concurrent requests
]);

const statuses: Readonly<Record<FailureKind, number>> = {
  absent: 404,
  expired: 401,
  denied: 403,
  conflict: 412,
  throttled: 429,
  offline: 0,
  broken: 500,
};

/**
 * What `context.webAPI` rejects with (`{ errorCode, message }`), as the one error of this pipe. Its numbers come signed or
 * unsigned; it never says how long to wait; its message is left out, because it may repeat values of a row.
 */
export function readWebApiFailure(name: string, error: unknown): DataverseError {
  const code = isRow(error) && typeof error.errorCode === "number" ? error.errorCode >>> 0 : 0;
  const kind = kinds.get(code) ?? "broken";
  const detail = code === 0 ? name : `${name}: 0x${code.toString(16)}`;
  return new DataverseError({ kind, status: statuses[kind], detail });
}
