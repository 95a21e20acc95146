import type { Call } from "#local/dataverse/web/wire";
import { jsonResponse, type WebResponse } from "#local/dataverse/web/wire";

/** Tables that are enabled for Dataverse search here. */
export const searchable = ["knowledgearticle", "incident"];

/** What the platform calls those tables by number. */
export const objectTypeCodes: Readonly<Record<string, number>> = { incident: 112, knowledgearticle: 9953 };

/** An answer of Dataverse search: JSON inside a text. */
export function wrapped(call: Call, type: string, response: Readonly<Record<string, unknown>>): WebResponse {
  return jsonResponse(200, {
    "@odata.context": `${call.address.root}$metadata#Microsoft.Dynamics.CRM.${type}`,
    response: JSON.stringify(response),
  });
}
