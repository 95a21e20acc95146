import { unsupported } from "#local/dataverse/odata";
import { type Additions, type Call, emptyResponse } from "#local/dataverse/web/wire";
import { readJson } from "#local/dataverse/web/write";
import { closeIncident } from "./closeIncident";
import { fullTextSearch } from "#local/dataverse/web/search";
import { jsonResponse, type WebResponse } from "#local/dataverse/web/wire";
import { answerSearch, answerSearchStatus } from "#local/dataverse/web/search";
import { answerAutocomplete, answerSuggest } from "#local/dataverse/web/search";
import { wrongMethod } from "#local/dataverse/web/wire";

/** An unbound function (GET) or action (POST). */
type Operation = { readonly methods: readonly string[]; answer(call: Call): WebResponse };

const organization = "0d9f5f3a-6a0c-4f5e-9c3e-57a2d0c4b001";
const businessUnit = "0d9f5f3a-6a0c-4f5e-9c3e-57a2d0c4b002";

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["WhoAmI", { methods: ["GET"], answer: whoAmI }],
  ["FullTextSearchKnowledgeArticle", { methods: ["POST"], answer: fullTextSearch }],
  ["searchquery", { methods: ["POST"], answer: answerSearch }],
  ["searchstatus", { methods: ["GET", "POST"], answer: answerSearchStatus }],
  ["CloseIncident", { methods: ["POST"], answer: closeIncident }],
  ["searchsuggest", { methods: ["POST"], answer: answerSuggest }],
  ["searchautocomplete", { methods: ["POST"], answer: answerAutocomplete }],
  ...["searchstatistics", "RetrieveTotalRecordCount", "RetrieveVersion"].map((name): [string, Operation] => [
    name,
    { methods: ["GET", "POST"], answer: () => refuse(name) },
  ]),
]);

/** Whether a name is an unbound function or action, served here or not. */
export function isOperation({ actions }: Additions, name: string): boolean {
  return operations.has(name) || Object.hasOwn(actions, name);
}

/** Answers an unbound function or action; 405 for the wrong method, 501 for those not served here. */
export function answerOperation(call: Call, name: string): WebResponse {
  if (Object.hasOwn(call.additions.actions, name)) return runAddition(call, name);
  const operation = operations.get(name);
  if (operation === undefined) return refuse(name);
  if (!operation.methods.includes(call.method)) throw wrongMethod(call.method);
  return operation.answer(call);
}

/** An action that a program added: all of it or nothing. */
function runAddition(call: Call, name: string): WebResponse {
  if (call.method !== "POST") throw wrongMethod(call.method);
  const parameters = readJson(call);
  const outputs = call.store.transaction(() => call.additions.actions[name]?.(call.permit, parameters, call.store));
  if (typeof outputs !== "object" || outputs === null) return emptyResponse(204);
  const context = `${call.address.root}$metadata#Microsoft.Dynamics.CRM.${name}Response`;
  return jsonResponse(200, { "@odata.context": context, ...outputs });
}

function whoAmI({ address, userId }: Call): WebResponse {
  return jsonResponse(200, {
    "@odata.context": `${address.root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: businessUnit,
    UserId: userId,
    OrganizationId: organization,
  });
}

function refuse(name: string): never {
  throw unsupported(`The operation '${name}'`);
}
