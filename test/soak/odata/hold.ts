import { schema, type Tables } from "#dataverse/tables";
import { openDataverse, type Store, type WebApi } from "#local/dataverse";
import { type WebRequest, type WebResponse } from "#local/dataverse";

/** A Web API over a small store in memory: what mutated requests are sent to. */
export type Target = { readonly store: Store<Tables>; readonly api: WebApi };

const user = "11111111-1111-4111-8111-111111111111";

/** Opens a target with the rows that the sound requests name. */
export function openTarget(): Target {
  const { store, api } = openDataverse({
    schema,
    now: () => new Date("2026-11-20T12:00:00Z"),
    userId: user,
    origin: "http://local",
  });
  store.insert("systemuser", {
    systemuserid: user,
    lastname: "Berg",
    azureactivedirectoryobjectid: "cccccccc-0000-4000-8000-000000000001",
  });
  const contactid = "aaaaaaaa-0000-4000-8000-000000000001";
  store.insert("contact", { contactid, firstname: "Ann", lastname: "Lee" });
  for (let number = 1; number <= 5; number += 1) {
    store.insert("incident", {
      incidentid: `bbbbbbbb-0000-4000-8000-00000000000${number}`,
      title: `Case ${number}`,
      ticketnumber: `CAS-${number}`,
      prioritycode: (number % 3) + 1,
      customerid: { table: "contact", id: contactid },
    });
  }
  store.insert("knowledgearticle", { title: "Hold Steam", content: "<p>E42: hold Steam</p>", statecode: 3 });
  return { store, api };
}

/** Words of the machinery that an answer must never carry. */
const inner = ["SQLITE_", "sqlite3", "embedded database", "node_modules", "TypeError", "    at "];

function errorOf({ body }: WebResponse): { code: unknown; message: unknown } | null {
  try {
    const { error } = JSON.parse(body ?? "") as { error?: { code: unknown; message: unknown } };
    return error ?? null;
  } catch {
    return null;
  }
}

/** A batch answers for its parts; everything else that is refused carries an error. */
function findMisshape(response: WebResponse): string | null {
  const { status, body, headers } = response;
  if (headers["Content-Type"]?.startsWith("multipart/")) {
    return body?.includes("HTTP/1.1 500") ? "500 inside a batch" : null;
  }
  if (status < 400) return null;
  const error = errorOf(response);
  const isError = typeof error?.code === "string" && typeof error.message === "string" && error.message !== "";
  return isError ? null : `status ${status} without an OData error: ${body ?? ""}`;
}

function findFault(response: WebResponse): string | null {
  const { status, body } = response;
  const isKnown = Number.isInteger(status) && status >= 200 && (status < 500 || status === 501);
  if (!isKnown) return `status ${status}: ${body ?? ""}`;
  if (inner.some((word) => body?.includes(word))) return `the answer shows what is inside: ${body ?? ""}`;
  return findMisshape(response);
}

const written = ["incident", "contact", "annotation", "incidentresolution", "account"] as const;
const countRows = (store: Store<Tables>): number => written.reduce((sum, table) => sum + store.count(table), 0);

/**
 * Sends a request and says what is wrong with the answer: null when it was answered, or refused in OData's shape (400 to
 * 499 or 501) with nothing written.
 */
export function findProblem({ store, api }: Target, request: WebRequest): string | null {
  const reads = request.method === "GET";
  const before = reads ? 0 : countRows(store);
  const response = api.handle(request);
  const fault = findFault(response);
  if (fault !== null || reads || response.status < 400 || request.url.includes("$batch")) return fault;
  return countRows(store) === before ? null : `refused with ${response.status}, and yet rows were written or removed`;
}
