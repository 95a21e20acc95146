import type { TableSchema } from "#dataverse/tables";
import { ODataFault, faultCodes, parseResource, syntaxFault } from "#local/dataverse/odata";
import type { LookupValue } from "#dataverse/tables";
import type { Call } from "#local/dataverse/web/wire";
import { isServiceUrl, readAddress } from "#local/dataverse/web/wire";
import { expectId } from "#local/dataverse/web/read";

/**
 * The row a link names: "/contacts(id)", "contacts(id)" or the whole URL, as @odata.bind and $ref write it. 400 when it is no
 * link to a row of `target`, 404 when the row does not exist.
 */
export function readLink(call: Call, link: unknown, target: TableSchema): LookupValue<string> {
  if (typeof link !== "string") throw syntaxFault("A link to a row must be text.");
  const url = isServiceUrl(link) ? link : `/api/data/v9.2/${link.replace(/^\//, "")}`;
  const resource = parseResource(call.store.schema, readAddress(url, "").segments, () => false);
  if (resource.kind !== "set" || resource.key === null || resource.rest.length > 0) {
    throw syntaxFault(`'${link.slice(0, 100)}' does not name a row.`);
  }
  if (resource.table.logical !== target.logical) {
    throw new ODataFault(
      400,
      faultCodes.badPayload,
      `A row of '${resource.table.logical}' was linked where '${target.logical}' is expected.`,
    );
  }
  return { table: target.logical, id: expectId(call.store, target, resource.key) };
}
