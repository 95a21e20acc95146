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
import { roles } from "#dataverse/roles";
import { noon, openBench } from "./openApi";

/** Warmline's own sources over the local Dataverse: what they ask must be something it answers. */
describe("Warmline's sources", () => {
  const { store, api } = openBench({ roleOf: () => roles.representative });
  const answer = ((url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>;
    const { status, body, ...rest } = api.handle({
      method: init.method ?? "GET",
      url,
      headers,
      body: (init.body ?? null) as string | null,
    });
    return Promise.resolve(new Response(body, { status, headers: rest.headers }));
  }) as typeof globalThis.fetch;
  const clock = { now: () => noon.getTime(), after: () => () => undefined };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock });
  const cancel = new AbortController().signal;

  const brio = store.insert("subject", { title: "Brio 3" });
  const ann = store.insert("contact", { firstname: "Ann", lastname: "Lee" });
  const article = store.insert("knowledgearticle", {
    title: "Clear error E42 after descaling",
    content: "<p>Hold Steam and Cup.</p>",
    statecode: 3,
    subjectid: { table: "subject", id: brio },
  });
  const aCase = (title: string) =>
    store.insert("incident", {
      title,
      customerid: { table: "contact", id: ann },
      subjectid: { table: "subject", id: brio },
    });
  const [old, mine] = [aCase("E42 last year"), aCase("E42 again")];
  store.update("incident", old, { statecode: 1 });
  store.insert("incidentresolution", {
    subject: "Solved",
    description: "Held Steam",
    incidentid: { table: "incident", id: old },
  });
  const queue = store.insert("queue", { name: "Coffee" });
  const conversation = store.insert("msdyn_ocliveworkitem", {
    subject: "E42",
    msdyn_customer: { table: "contact", id: ann },
    msdyn_issueid: { table: "incident", id: mine },
    msdyn_cdsqueueid: { table: "queue", id: queue },
  });
  store.insert("msdyn_conversationinsight", {
    msdyn_copilotsummary: "The ring is red.",
    msdyn_conversationid: { table: "msdyn_ocliveworkitem", id: conversation },
  });
  store.insert("msdyn_ocliveworkitemcontextitem", {
    msdyn_name: "va_LastTopic",
    msdyn_value: "Error codes",
    msdyn_ocliveworkitemid: { table: "msdyn_ocliveworkitem", id: conversation },
  });

  it("read a conversation with its case, and Microsoft's summary", async () => {
    expect(await createConversationSource(client, clock).read(conversation, cancel)).toMatchObject({
      customer: { name: "Ann Lee" },
      queue: "Coffee",
      case: { title: "E42 again", product: "Brio 3" },
      nativeSummary: "The ring is red.",
    });
  });

  it("read the customer's other conversations and open cases, nobody else's", async () => {
    const customer = { table: "contact", id: ann } as const;
    const earlier = store.insert("msdyn_ocliveworkitem", { subject: "Descaling", msdyn_customer: customer });
    const other = aCase("Lid is loose");
    const bob = { table: "contact", id: store.insert("contact", { lastname: "Ray" }) } as const;
    store.insert("msdyn_ocliveworkitem", { subject: "Of somebody else", msdyn_customer: bob });
    store.insert("incident", { title: "Of somebody else", customerid: bob });
    const { history } = await createKeptSource(client).read(conversation, cancel);
    expect(history.conversations?.rows.map(({ id, title }) => [id, title])).toEqual([[earlier, "Descaling"]]);
    expect(history.cases?.rows.map(({ id, title }) => [id, title])).toEqual(
      expect.arrayContaining([
        [other, "Lid is loose"],
        [mine, "E42 again"],
      ]),
    );
    expect(history.cases?.rows).toHaveLength(2);
  });

  it("read what the agent handed over", async () => {
    expect(await createHandoffSource(client).read(conversation, cancel)).toMatchObject({
      present: true,
      lastTopic: "Error codes",
    });
  });

  it("find articles by Dataverse search, or say that there are none", async () => {
    const search = (terms: string[]) =>
      createKnowledgeSource(client, createSearchMemory()).search(
        { terms, product: "Brio 3", language: "en-us" },
        cancel,
      );
    expect((await search(["e42", "descale"])).path).toBe("Dataverse search");
    expect((await search(["e42", "descale"])).articles).toMatchObject([
      { title: "Clear error E42 after descaling", product: "Brio 3" },
    ]);
    expect((await search(["zebra"])).articles).toEqual([]);
  });

  it("link, judge and then find the resolved case with its article", async () => {
    const acts = createDataverseActs(client);
    await acts.linkArticle(old, article);
    await acts.linkCase(mine, old);
    await acts.judge(conversation, { target: "article", id: article, useful: true, reason: "" }, 0);
    await acts.judge(conversation, { target: "brief", id: conversation, useful: false, reason: "wrong" }, 0);
    await acts.logGap(conversation, ["zebra"]);
    const source = createCaseSource(client, createSearchMemory());
    const { cases } = await source.readNewest({ product: "Brio 3", notCase: mine }, cancel);
    expect(cases).toMatchObject([
      { title: "E42 last year", resolution: "Held Steam", article: expect.stringMatching(/^KA-/) },
    ]);
    for (const ask of [{ terms: ["steam"] }, { terms: [], typed: `case ${cases[0]?.number.toLowerCase() ?? ""}` }])
      expect((await source.search({ ...ask, notCase: mine }, cancel)).cases).toEqual(cases);
    expect([store.count("connection"), store.count("feedback"), store.count("annotation")]).toEqual([1, 1, 2]);
  });

  it("read back what was kept of the conversation: judgements in their order, links, the ticket, the gap", async () => {
    const acts = createDataverseActs(client);
    const twice = { target: "article", id: article, useful: false, reason: "outOfDate" } as const;
    await acts.judge(conversation, twice, 1);
    await acts.judge(conversation, { ...twice, useful: true, reason: "" }, 2);
    await acts.judge(conversation, { target: "case", id: old, useful: false, reason: "otherQuestion" }, 0);
    await acts.linkArticle(mine, article);
    await acts.openTicket(conversation, { title: "A refund", description: "Today" });
    // Somebody else's judgement of the same article, about another conversation.
    store.insert("feedback", {
      title: "Warmline: not useful",
      rating: 0,
      regardingobjectid: { table: "knowledgearticle", id: article },
    });
    const kept = await createKeptSource(client).read(conversation, cancel);
    const ofArticle = kept.judgements.filter(({ target }) => target === "article");
    expect(ofArticle.map(({ id, useful, reason }) => [id, useful, reason])).toEqual([
      [article, true, ""],
      [article, false, "outOfDate"],
      [article, true, ""],
    ]);
    expect(kept.judgements).toContainEqual(
      expect.objectContaining({ target: "case", id: old, useful: false, reason: "otherQuestion" }),
    );
    expect(kept.linked).toEqual([
      { kind: "article", id: article, title: "Clear error E42 after descaling" },
      { kind: "case", id: old, title: "E42 last year" },
    ]);
    expect([kept.made, kept.gap]).toEqual([{ case: null, ticket: { title: "A refund", description: "Today" } }, true]);
  });

  it("find the documents kept with a case, and say where none can be had", async () => {
    const regardingobjectid = { table: "incident", id: mine } as const;
    store.insert("sharepointdocument", {
      fullname: "ring.jpg",
      absoluteurl: "https://x.example/ring",
      regardingobjectid,
    });
    store.insert("sharepointdocument", { fullname: "not of this case.md" });
    const source = createDocumentSource(client, createDocumentMemory());
    const answer = await source.find({ incident: mine, product: article, knowledgearticle: article }, cancel);
    expect(answer.documents).toMatchObject([{ title: "ring.jpg", place: "incident" }]);
    expect(answer.path).toBe("documents of incident, product, knowledgearticle");
  });
});
