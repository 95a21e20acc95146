import { createFetchClient } from "#dataverse/client";
import { type Access, calls, type Role, shippedRoles } from "#dataverse/roles";
import {
  createCaseSource,
  createConversationSource,
  createDataverseActs,
  createDocumentMemory,
  createDocumentSource,
  createHandoffSource,
  createKeptSource,
  createKnowledgeSource,
  createOrganisationMemory,
  createSearchMemory,
  createSentimentService,
  createTranscriptPollFeed,
  createWeightsSource,
} from "#dataverse/sources";
import type { TableName } from "#dataverse/tables";
import { noon, openBench } from "./openApi";

/** The shipped role, which remembers every privilege that was asked for. */
function watchRole(role: Role) {
  const asked = new Set<string>();
  const grants = new Proxy(role.grants, {
    get: (all, table: string) =>
      new Proxy(all[table as TableName] ?? {}, {
        get(of, access: string) {
          asked.add(`${table} ${access}`);
          return of[access as Access];
        },
      }),
  });
  return { role: { ...role, grants }, asked };
}

const [representative] = shippedRoles;

/** A world with one of everything, and everything Warmline's sources do in it. */
async function doEverything(role: Role): Promise<void> {
  const { store, api } = openBench({ roleOf: () => role });
  const answer = ((url: string, init: RequestInit) => {
    const { status, body, ...rest } = api.handle({
      method: init.method ?? "GET",
      url,
      headers: init.headers as Record<string, string>,
      body: (init.body ?? null) as string | null,
    });
    return Promise.resolve(new Response(body, { status, headers: rest.headers }));
  }) as typeof globalThis.fetch;
  // Short waits (before a repetition) pass at once; patience never ends.
  const after = (milliseconds: number, run: () => void) => {
    if (milliseconds < 5_000) setImmediate(run);
    return () => undefined;
  };
  const clock = { now: () => noon.getTime(), after };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock });
  const cancel = new AbortController().signal;

  const product = store.insert("subject", { title: "Kettles" });
  const firm = store.insert("account", { name: "Harbour Tea" });
  const person = store.insert("contact", { firstname: "Ines", lastname: "Roth" });
  const article = store.insert("knowledgearticle", {
    title: "Descale a kettle",
    content: "<p>Boil vinegar.</p>",
    statecode: 3,
  });
  const aCase = (title: string) =>
    store.insert("incident", {
      title,
      customerid: { table: "contact", id: person },
      subjectid: { table: "subject", id: product },
    });
  const [old, mine] = [aCase("Kettle is furred"), aCase("Kettle again")];
  store.update("incident", old, { statecode: 1 });
  const converse = (customer: { table: "account" | "contact"; id: string }) =>
    store.insert("msdyn_ocliveworkitem", {
      subject: "Kettle",
      msdyn_customer: customer,
      msdyn_issueid: { table: "incident", id: mine },
    });
  const conversation = converse({ table: "contact", id: person });
  const ofFirm = converse({ table: "account", id: firm });
  const transcript = store.insert("msdyn_transcript", {
    msdyn_liveworkitemidid: { table: "msdyn_ocliveworkitem", id: conversation },
  });
  store.insert("annotation", {
    documentbody: Buffer.from("[]").toString("base64"),
    objectid: { table: "msdyn_transcript", id: transcript },
  });

  const tried = async (work: Promise<unknown>): Promise<void> => void (await work.catch(() => undefined));
  const search = createSearchMemory();
  const acts = createDataverseActs(client);
  const kept = createKeptSource(client);
  await tried(createConversationSource(client, clock).read(conversation, cancel));
  await tried(createHandoffSource(client).read(conversation, cancel));
  for (const memory of [search, { ...createSearchMemory(), provisioned: Promise.resolve(false) }]) {
    const ask = { terms: ["kettle"], product: "Kettles", language: "en-us" };
    await tried(createKnowledgeSource(client, memory).search(ask, cancel));
    const cases = createCaseSource(client, memory);
    await tried(cases.readNewest({ product: "Kettles", notCase: mine }, cancel));
    await tried(cases.search({ terms: ["furred"], notCase: mine }, cancel));
  }
  await tried(
    createDocumentSource(client, createDocumentMemory()).find(
      { incident: mine, product, knowledgearticle: article },
      cancel,
    ),
  );
  await tried(createWeightsSource(client, createOrganisationMemory()).read(cancel));
  await tried(createSentimentService(client).judge("Nothing works", cancel));
  await tried(acts.linkArticle(mine, article));
  await tried(acts.linkCase(mine, old));
  await tried(acts.judge(conversation, { target: "article", id: article, useful: true, reason: "" }, 0));
  await tried(acts.judge(conversation, { target: "brief", id: conversation, useful: true, reason: "" }, 0));
  await tried(acts.logGap(conversation, ["kettle"]));
  await tried(acts.openTicket(conversation, { title: "A call back", description: "Tomorrow" }));
  await tried(acts.openTicket(ofFirm, { title: "A call back", description: "Tomorrow" }));
  await tried(acts.createCase(ofFirm, { title: "A kettle", description: "" }));
  await tried(kept.read(conversation, cancel));
  const place = { conversationId: conversation, caseId: mine };
  for (const name of ["summary", "note"] as const) {
    const [first, second] = ["one", "two"].map((text) => ({ text }) as never);
    const saved = await kept.write({ ...place, name }, first as never, null).catch(() => null);
    if (saved?.kind === "saved") await tried(kept.write({ ...place, name }, second as never, saved.version));
  }
  const feed = createTranscriptPollFeed({
    client,
    clock,
    visibility: { visible: () => true, watch: () => () => undefined },
  });
  await new Promise<void>((done) => {
    const close = feed.open(conversation, {
      turns: () => undefined,
      state: () => setTimeout(() => (close(), done())),
    });
  });
}

describe("the roles of the solution", () => {
  const listed = calls.flatMap(({ table, does }) => does.map((access) => `${table} ${access}`)).sort();

  it("hold every privilege that Warmline's sources ask for, and none that they never ask for", async () => {
    if (!representative) throw new Error("no role");
    const { role, asked } = watchRole(representative);
    await doEverything(role);
    expect([...asked].sort()).toEqual(listed);
  });
});
