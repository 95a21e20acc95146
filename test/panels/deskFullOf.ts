import { createFetchClient } from "#dataverse/client";
import {
  createCaseSource,
  createConversationSource,
  createDataverseActs,
  createDocumentMemory,
  createDocumentSource,
  createHandoffSource,
  createKeptSource,
  createKnowledgeSource,
  createSearchMemory,
} from "#dataverse/sources";
import { createDesk, type DeskPorts } from "#desk/conversation";
import { fromTap, parseTranscript } from "#domain/conversation";
import { createFakePorts, provideResponse, readBatchParts, toBatchResponse } from "#support";

export const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const label = "@OData.Community.Display.V1.FormattedValue";
const lookupOf = (told: string) => (column: string, n: number) => ({
  [`_${column}_value`]: guid(n),
  [`_${column}_value${label}`]: told,
  [`_${column}_value@Microsoft.Dynamics.CRM.lookuplogicalname`]: "contact",
});

function rowsOf(told: string): Readonly<Record<string, unknown>> {
  const lookup = lookupOf(told);
  const incident = {
    incidentid: guid(2),
    ticketnumber: told,
    title: told,
    description: told,
    createdon: "2026-09-01T00:00:00Z",
    modifiedon: "2026-10-01T00:00:00Z",
    ...lookup("productid", 14),
    Incident_IncidentResolutions: [{ subject: told, description: told, createdon: "2026-09-03T10:00:00Z" }],
  };
  const handed = {
    activities: [
      { type: "message", id: "h1", from: { role: "user", name: told }, text: "5105 1051" },
      { type: "message", id: "h2", from: { role: "user", name: told }, text: "0510 5100" },
      { type: "message", id: "h3", from: { role: "bot", name: told }, text: told },
    ],
  };
  return {
    msdyn_ocliveworkitems: {
      activityid: guid(1),
      msdyn_title: told,
      statecode: 0,
      ...lookup("msdyn_customer", 3),
      ...lookup("msdyn_cdsqueueid", 5),
      ...lookup("msdyn_issueid", 2),
      msdyn_IssueId_msdyn_ocliveworkitem: incident,
    },
    msdyn_conversationinsights: { value: [{ msdyn_copilotsummary: told }] },
    msdyn_ocliveworkitemcontextitems: {
      value: ["va_LastTopic", "va_LastPhrases", "va_AgentMessage", "refund note", told].map((msdyn_name) => ({
        msdyn_name,
        msdyn_value: told,
      })),
    },
    annotations: { value: [{ documentbody: Buffer.from(JSON.stringify(handed)).toString("base64") }] },
    incidents: { value: [{ ...incident, incidentid: guid(20) }] },
    FullTextSearchKnowledgeArticle: {
      value: [
        {
          knowledgearticleid: guid(6),
          articlepublicnumber: told,
          title: told,
          content: `<p>${told}</p><p>Error E42 goes when the flow sensor is reset. ${told}</p>`,
          keywords: told,
          modifiedon: "2026-10-01T00:00:00Z",
        },
      ],
    },
    sharepointdocuments: {
      value: [{ sharepointdocumentid: guid(50), title: told, fullname: told, relativelocation: told }],
    },
  };
}

/** An organisation with these rows; `heard` is every address and body that was sent to it. */
function openOrganisation(rows: Readonly<Record<string, unknown>>) {
  const heard: string[] = [];
  const answer = (method: string, address: string, body: string | null): Response => {
    heard.push(`${method} ${decodeURIComponent(address)} ${body ?? ""}`);
    const set = /\/v9\.2\/(\w+)/.exec(address)?.[1] ?? "";
    if (method === "PATCH") return new Response(null, { status: 204, headers: { ETag: 'W/"1"' } });
    return new Response(JSON.stringify(rows[set] ?? { value: [] }), { status: 200 });
  };
  const fetch: typeof globalThis.fetch = (input, init) => {
    const address = input as string;
    const body = typeof init?.body === "string" ? init.body : null;
    if (!address.endsWith("/$batch")) return Promise.resolve(answer(init?.method ?? "GET", address, body));
    return toBatchResponse(readBatchParts(body ?? "").map((part) => answer(part.method, part.url, part.body)));
  };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch, clock: { now: () => 0 }, chance: () => 0 });
  return { client, heard };
}

const cardOf = (told: string) => (body: readonly unknown[]) => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content: {
    type: "AdaptiveCard",
    version: "1.5",
    body,
    actions: [{ type: "Action.Submit", title: told, data: told }],
  },
});
/** A message of every kind that a channel carries; two go on in the next one. */
function messagesOf(told: string) {
  const card = cardOf(told);
  const customer = { user: { displayName: told, id: "x" } };
  const bot = { application: { displayName: told } };
  return [
    { from: customer, content: told },
    { from: bot, content: `<p>${told}</p>`, contentType: "html" },
    {
      from: bot,
      content: JSON.stringify({ type: "message", attachments: [card([{ type: "TextBlock", text: told }])] }),
    },
    {
      from: bot,
      content: JSON.stringify({ text: told, suggestedActions: { actions: [{ title: told, value: told }] } }),
    },
    {
      from: customer,
      content: JSON.stringify({ type: "message", value: { action: told, refund: told, [told]: "yes" } }),
    },
    { from: customer, content: "my file", attachments: [{ name: told, contentType: "application/pdf" }] },
    { from: customer, content: "my card is 5105 1051" },
    { from: customer, content: "0510 5100" },
    { from: customer, content: "the password is" },
    { from: customer, content: "Harbour_77" },
    { from: customer, content: "My Brio 3 shows error E42. I want a refund by Friday" },
  ].map((message, at) => ({
    contentType: "text",
    tags: message.from === bot ? "public" : "FromCustomer",
    ...message,
    id: String(1_700_000_000_000 + at * 10_000),
    createdDateTime: new Date(1_700_000_000_000 + at * 10_000).toISOString(),
  }));
}

/**
 * A desk on the real sources, of a conversation that has one text in every place it has: messages, cards, what buttons answer,
 * files, names, variables, case, resolutions, articles, documents, Microsoft's summary. `heard` is all that left the desk.
 */
export async function openDeskFullOf(told: string) {
  provideResponse();
  const fake = createFakePorts();
  const { client, heard } = openOrganisation(rowsOf(told));
  const { clock } = fake;
  const ports: DeskPorts = {
    ...fake.ports,
    conversations: createConversationSource(client, clock),
    handoffs: createHandoffSource(client),
    knowledge: createKnowledgeSource(client, createSearchMemory()),
    cases: createCaseSource(client, createSearchMemory()),
    documents: createDocumentSource(client, createDocumentMemory()),
    kept: createKeptSource(client),
    acts: { ...createDataverseActs(client), insertReply: fake.acts.insertReply, copy: fake.acts.copy },
  };
  const { desk, close } = createDesk(guid(1), ports);
  await clock.advance(100);
  fake.say(...parseTranscript(messagesOf(told)).turns);
  const tapped = fromTap({ messagePayload: { content: told, sender: { userType: "Customer" } } }, clock.now());
  if (tapped) fake.say(tapped);
  for (let second = 0; second < 5; second += 1) await clock.advance(1_000);
  return { desk, close, heard, clock, state: () => desk.store.getState() };
}
