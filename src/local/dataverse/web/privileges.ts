import { ODataFault, faultCodes } from "#local/dataverse/odata";
import { concernedTable } from "./concerned";
import type { WebRequest } from "./message";

const verbs: Readonly<Record<string, string>> = {
  GET: "Read",
  POST: "Create",
  PATCH: "Write",
  PUT: "Write",
  DELETE: "Delete",
};

/** 403 as the platform words it: the privilege the request would have needed. */
export function missingPrivilege({ method, url }: Pick<WebRequest, "method" | "url">): ODataFault {
  const table = concernedTable(url)?.logical ?? "Entity";
  return new ODataFault(
    403,
    faultCodes.missingPrivilege,
    `Principal user is missing prv${verbs[method] ?? "Read"}${table} privilege.`,
  );
}
