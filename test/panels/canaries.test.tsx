/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
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
import { createDesk, type DeskPorts } from "#desk";
import { fromTap, parseTranscript } from "#domain/conversation";
import { maskText, permitReveal, revealMask } from "#domain/privacy";
import { DeskView } from "#panels/desk";
import { createFakePorts, provideResponse, readBatchParts, toBatchResponse } from "#support";
import { showPanel } from "./showPanel";

/** What must stand nowhere; each kind at least once in every place a conversation has. */
const told =
  "E42 paid with card 5105 1051 0510 5100, account DE89 3704 0044 0532 0130 00, SSN 536-22-8741, password: Harbour_77, " +
  "mailbox login nora@fjell.example / Kastanie#9";
const canaries = /5105|0510 5100|0532 ?0130|536-?22|Harbour_77|Kastanie#9/;

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const label = "@OData.Community.Display.V1.FormattedValue";
const lookup = (column: string, n: number) => ({
  [`_${column}_value`]: guid(n),
  [`_${column}_value${label}`]: told,
  [`_${column}_value@Microsoft.Dynamics.CRM.lookuplogicalname`]: "contact",
});

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
const rows: Readonly<Record<string, unknown>> = {
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

/** An organisation with these rows; `heard` is every address and body that was sent to it. */
function openOrganisation() {
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

const card = (body: readonly unknown[]) => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content: {
    type: "AdaptiveCard",
    version: "1.5",
    body,
    actions: [{ type: "Action.Submit", title: told, data: told }],
  },
});
const customer = { user: { displayName: told, id: "x" } };
const bot = { application: { displayName: told } };
/** A message of every kind that a channel carries. */
const messages = [
  { from: customer, content: told },
  { from: bot, content: `<p>${told}</p>`, contentType: "html" },
  { from: bot, content: JSON.stringify({ type: "message", attachments: [card([{ type: "TextBlock", text: told }])] }) },
  { from: bot, content: JSON.stringify({ text: told, suggestedActions: { actions: [{ title: told, value: told }] } }) },
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

async function openDesk() {
  const fake = createFakePorts();
  const { client, heard } = openOrganisation();
  const { clock } = fake;
  const ports: DeskPorts = {
    ...fake.ports,
    conversations: createConversationSource(client, clock),
    handoffs: createHandoffSource(client),
    knowledge: createKnowledgeSource(client, clock, createSearchMemory()),
    cases: createCaseSource(client, clock, createSearchMemory()),
    documents: createDocumentSource(client, createDocumentMemory()),
    kept: createKeptSource(client),
    acts: { ...createDataverseActs(client), insertReply: fake.acts.insertReply, copy: fake.acts.copy },
  };
  const { desk, close } = createDesk(guid(1), ports);
  await clock.advance(100);
  fake.say(...parseTranscript(messages).turns);
  const tapped = fromTap({ messagePayload: { content: told, sender: { userType: "Customer" } } }, clock.now());
  if (tapped) fake.say(tapped);
  for (let second = 0; second < 5; second += 1) await clock.advance(1_000);
  return { desk, close, heard, clock, state: () => desk.store.getState() };
}

const clickAll = (names: RegExp): void => {
  for (const button of screen.queryAllByRole("button", { name: names })) fireEvent.click(button);
};

beforeAll(provideResponse);

describe("what must not be seen", () => {
  it("is known to the masks themselves, or nothing here would prove anything", () => {
    expect(maskText(told).text).not.toMatch(canaries);
  });

  it("reached the desk by every way and stands nowhere in its state", async () => {
    const { state } = await openDesk();
    const { transcript, handoff, conversation, suggestions, cases, brief } = state();
    expect([handoff.kind, conversation.kind, brief.kind, suggestions.kind, cases.kind]).toEqual(Array(5).fill("live"));
    expect(transcript.turns.length).toBeGreaterThan(messages.length);
    expect(JSON.stringify(state())).toMatch(/••••5100/);
    expect(JSON.stringify(state())).not.toMatch(canaries);
  });

  it("is on no panel: no word, no name for a screen reader, no address; and in nothing that is inserted or copied", async () => {
    const { state } = await openDesk();
    const { desk, container } = showPanel(DeskView, state());
    clickAll(/more|Open a follow-up|Why|What the agent/i);
    clickAll(/^(?:Insert|Copy)|copy/i);
    clickAll(/Open this ticket/);
    expect(container).toHaveTextContent("card ••••5100");
    expect(container.innerHTML).not.toMatch(canaries);
    expect(desk.calls.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["copy", "openTicket"]));
    expect(JSON.stringify(desk.calls)).not.toMatch(canaries);
  });

  it("leaves the page in no summary, ticket, judgement, gap, search, log, address or storage", async () => {
    const logs = (["log", "info", "warn", "error", "debug"] as const).map((name) => jest.spyOn(console, name));
    const { desk, heard, clock, state } = await openDesk();
    desk.openWrapUp({ wanted: "Wanted: {text}", done: "Done: {text}", open: "Open: {text}" });
    await clock.advance(1_000);
    desk.editDraft("summary", { ...state().drafts.summary.draft, filed: true });
    const [wants] = state().brief.kind === "live" ? [state().transcript.turns[0]?.text ?? ""] : [""];
    desk.openTicket({ title: wants.slice(0, 100), description: state().drafts.summary.draft.text });
    desk.judge({ target: "article", id: guid(6), useful: false, reason: "wrong version" });
    desk.judge({ target: "case", id: guid(20), useful: true, reason: "" });
    desk.logGap();
    desk.searchArticles(told, false);
    await clock.advance(3_000);
    expect(heard.filter((request) => /PATCH|POST/.test(request)).length).toBeGreaterThan(3);
    expect(heard.join("\n")).not.toMatch(canaries);
    expect(logs.flatMap(({ mock }) => mock.calls.flat()).join("\n")).not.toMatch(canaries);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ""]);
    expect(location.href + document.title).not.toMatch(canaries);
    logs.forEach((log) => log.mockRestore());
  });

  it("is had back with a permit alone", async () => {
    const { state } = await openDesk();
    const masks = state().transcript.turns.flatMap((turn) => turn.masks);
    const read = (permit: ReturnType<typeof permitReveal>) =>
      masks.map((mask) => revealMask(mask, permit) ?? "").join("\n");
    expect(read(permitReveal(false)).trim()).toBe("");
    expect(read(permitReveal(true))).toMatch(/5105 1051 0510 5100[^]*0510 5100[^]*Harbour_77/);
  });

  it("is gone with the desk", async () => {
    const { state, close } = await openDesk();
    close();
    expect(JSON.stringify(state())).not.toMatch(/••••/);
  });
});
