import { DataverseError, type FailureKind } from "./dataverseError";
import { readRetryAfter } from "./retryAfter";
import { isRow, readVerbatim } from "./row";

const kinds: ReadonlyMap<number, FailureKind> = new Map([
  [401, "expired"],
  [403, "denied"],
  [404, "absent"],
  [409, "conflict"],
  [412, "conflict"],
  [429, "throttled"],
]);

/** The service's error code ("0x80060888") without its sentence, which may repeat values of a row. */
function readCode(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const error = isRow(parsed) && isRow(parsed.error) ? readVerbatim(parsed.error, "code") : "";
    return /^[\w.-]{1,40}$/.test(error) ? ` ${error}` : "";
  } catch {
    return "";
  }
}

/** An answer that is no success, as the one error of this pipe. A 503 that names a wait is throttling by another name. */
export async function readFailure(name: string, response: Response, now: number): Promise<DataverseError> {
  const retryAfter = readRetryAfter(response.headers.get("Retry-After"), now);
  const { status } = response;
  const kind = status === 503 && retryAfter !== null ? "throttled" : (kinds.get(status) ?? "broken");
  const code = readCode(await response.text().catch(() => ""));
  return new DataverseError({ kind, status, retryAfter, detail: `${name}: ${status}${code}` });
}
