import { ODataFault, faultCodes, servedTable, syntaxFault, unknownRecord } from "#local/dataverse/odata";
import { readGuid } from "#local/dataverse/store";
import type { Call } from "#local/dataverse/web/wire";
import { readLink } from "#local/dataverse/web/write";
import { emptyResponse, type WebResponse } from "#local/dataverse/web/wire";
import { expectAccess } from "#local/dataverse/web/wire";
import { type Payload, readJson, readPayload } from "#local/dataverse/web/write";

const resolved = 1;

/**
 * The CloseIncident action: writes the case resolution and sets the case to resolved with the status given (-1: the default
 * reason of the resolved state). The case is named by `incidentid@odata.bind`, or by a plain `incidentid`. 204 when done, 400
 * when the case is not open.
 */
export function closeIncident(call: Call): WebResponse {
  expectAccess(call.permit, "write", "incident");
  expectAccess(call.permit, "create", "incidentresolution");
  const body = readJson(call);
  const given = body["IncidentResolution"];
  if (typeof given !== "object" || given === null) throw missing("IncidentResolution");
  const status = body["Status"];
  if (typeof status !== "number" || !Number.isInteger(status)) throw missing("Status");
  const { incidentid, ...resolution } = given as Readonly<Record<string, unknown>>;
  const payload = readPayload(call, servedTable(call.store.schema, "incidentresolution"), resolution);
  const id = typeof incidentid === "string" ? readGuid(incidentid) : readCase(call, resolution);
  if (id === null) throw missing("incidentid");
  call.store.transaction(() => resolve(call, id, payload, status));
  return emptyResponse(204);
}

function resolve({ store, userId }: Call, id: string, { values }: Payload, status: number): void {
  const incident = store.get("incident", id);
  if (incident === null) throw unknownRecord("incident", id);
  if (incident.statecode !== 0) {
    throw new ODataFault(400, faultCodes.badState, "This case has already been resolved or cancelled.");
  }
  const reason = status === -1 ? {} : { statuscode: status };
  store.update("incident", id, { statecode: resolved, ...reason }, userId);
  const end = store.now().toISOString();
  store.insert(
    "incidentresolution",
    { actualend: end, ...values, incidentid: { table: "incident", id }, statecode: 1, statuscode: 2 },
    userId,
  );
}

function readCase(call: Call, resolution: Readonly<Record<string, unknown>>): string | null {
  const link = resolution["incidentid@odata.bind"];
  return link === undefined ? null : readLink(call, link, servedTable(call.store.schema, "incident")).id;
}

function missing(name: string): ODataFault {
  return syntaxFault(`The parameter '${name}' of CloseIncident is missing or of the wrong type.`);
}
