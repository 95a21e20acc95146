import { createFetchClient } from "#dataverse/client";
import { createDataverseActs, createKeptSource } from "#dataverse/sources";
import { type Draft, emptyDraft, nameId } from "#domain/followup";
import { noon, openBench } from "./openApi";

const says = (text: string, more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, text, ...more });

/** Drafts and acts over the local Dataverse, with a wire that can lose an answer. */
function openDrafts() {
  const { store, api } = openBench();
  const wire = { loseAnswers: 0, deny: "" };
  const answer = ((url: string, init: RequestInit) => {
    if (init.method === "PATCH" && wire.deny !== "" && url.includes(wire.deny))
      return Promise.resolve(new Response("{}", { status: 403 }));
    const { status, body, headers } = api.handle({
      method: init.method ?? "GET",
      url,
      headers: init.headers as Record<string, string>,
      body: (init.body ?? null) as string | null,
    });
    if (wire.loseAnswers > 0) {
      wire.loseAnswers -= 1;
      return Promise.reject(new TypeError("fetch failed"));
    }
    return Promise.resolve(new Response(body, { status, headers }));
  }) as typeof globalThis.fetch;
  const clock = { now: () => noon.getTime() };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock, chance: () => 0 });
  const ann = store.insert("contact", { firstname: "Ann", lastname: "Lee" });
  const ofAnn = { table: "contact", id: ann } as const;
  const caseId = store.insert("incident", { title: "E42", customerid: ofAnn });
  const conversationId = store.insert("msdyn_ocliveworkitem", {
    subject: "E42",
    msdyn_customer: ofAnn,
    msdyn_issueid: { table: "incident", id: caseId },
  });
  const place = (name: "summary" | "note") => ({ name, conversationId, caseId });
  return {
    store,
    wire,
    drafts: createKeptSource(client),
    draftsOf: (person: string) => createKeptSource(client, person),
    acts: createDataverseActs(client),
    conversationId,
    caseId,
    place,
  };
}

const cancel = new AbortController().signal;

describe("drafts in Dataverse", () => {
  it("are notes, the wrap-up's on the conversation and the case's on the case, and come back with their version", async () => {
    const { store, drafts, conversationId, place } = openDrafts();
    expect((await drafts.read(conversationId, cancel)).drafts).toMatchObject({ summary: null, note: null });
    const summary = says("Reset.", { outcome: "resolved", author: "ai", filed: true });
    const written = await drafts.write(place("summary"), summary, null);
    await drafts.write(place("note"), says("Called."), null);
    const { drafts: saved } = await drafts.read(conversationId, cancel);
    expect(saved).toMatchObject({ summary: { draft: summary }, note: { draft: says("Called.") } });
    expect(written).toEqual({ kind: "saved", version: saved.summary?.version });
    expect(store.count("annotation")).toBe(2);
  });

  it("are never written over another version: both texts are had", async () => {
    const { drafts, conversationId, place } = openDrafts();
    const first = await drafts.write(place("note"), says("One."), null);
    await drafts.write(place("note"), says("Two."), first.version);
    expect(await drafts.write(place("note"), says("Mine."), first.version)).toMatchObject({
      kind: "theirs",
      draft: says("Two."),
    });
    expect(await drafts.write(place("note"), says("Mine."), null)).toMatchObject({
      kind: "theirs",
      draft: says("Two."),
    });
    expect((await drafts.read(conversationId, cancel)).drafts.note?.draft).toEqual(says("Two."));
  });

  it("are saved when the answer of the send that saved them was lost", async () => {
    const { wire, drafts, conversationId, place } = openDrafts();
    wire.loseAnswers = 1;
    const first = await drafts.write(place("note"), says("One."), null);
    expect(first.kind).toBe("saved");
    wire.loseAnswers = 1;
    const second = await drafts.write(place("note"), says("Two."), first.version);
    expect(second).toMatchObject({
      kind: "saved",
      version: (await drafts.read(conversationId, cancel)).drafts.note?.version,
    });
  });

  it("go on beside the note of a colleague where a role changes its own rows only, and come back as one's own", async () => {
    const { store, wire, drafts, draftsOf, conversationId, place } = openDrafts();
    const [mine, others] = [draftsOf("ines"), draftsOf("tom")];
    const begun = await drafts.write(place("note"), says("Asked for photos."), null);
    wire.deny = nameId(conversationId, "note");
    const first = await mine.write(place("note"), says("Asked for photos. Here they are."), begun.version);
    const second = await mine.write(place("note"), says("Photos are here."), first.version);
    expect([first.kind, second.kind]).toEqual(["saved", "saved"]);
    expect((await mine.read(conversationId, cancel)).drafts.note).toMatchObject({
      draft: says("Photos are here."),
      version: second.version,
    });
    expect((await others.read(conversationId, cancel)).drafts.note?.draft).toEqual(says("Asked for photos."));
    expect(await mine.write(place("note"), says("Late."), first.version)).toMatchObject({
      kind: "theirs",
      draft: says("Photos are here."),
    });
    expect(store.count("annotation")).toBe(2);
  });

  it("are refused where nobody knows whose they are", async () => {
    const { wire, drafts, conversationId, place } = openDrafts();
    const begun = await drafts.write(place("note"), says("One."), null);
    wire.deny = nameId(conversationId, "note");
    await expect(drafts.write(place("note"), says("Two."), begun.version)).rejects.toMatchObject({ kind: "denied" });
  });

  it("are kept although somebody deleted the note", async () => {
    const { store, drafts, conversationId, place } = openDrafts();
    const first = await drafts.write(place("note"), says("One."), null);
    store.remove("annotation", nameId(conversationId, "note"));
    expect(await drafts.write(place("note"), says("Two."), first.version)).toMatchObject({ kind: "saved" });
    expect((await drafts.read(conversationId, cancel)).drafts.note?.draft).toEqual(says("Two."));
  });
});

describe("a follow-up ticket in Dataverse", () => {
  it("is one case for the conversation, below its own, however often it is opened and answers are lost", async () => {
    const { store, wire, acts, conversationId, caseId } = openDrafts();
    wire.loseAnswers = 3;
    await acts.openTicket(conversationId, { title: "A refund", description: "Promised" });
    await acts.openTicket(conversationId, { title: "Another title", description: "" });
    expect(store.count("incident")).toBe(2);
    expect(store.get("incident", nameId(conversationId, "followup"))).toMatchObject({
      title: "A refund",
      parentcaseid: { table: "incident", id: caseId },
    });
  });
});

describe("who had a conversation before", () => {
  it("comes with what was kept, in the same request: those who had it, not those who were asked or looked on", async () => {
    const { store, drafts, conversationId } = openDrafts();
    const join = (name: string, conversation: string, more: Readonly<Record<string, unknown>>) => {
      const agent = store.insert("systemuser", { firstname: name, lastname: "Aune" });
      const session = store.insert("msdyn_ocsession", {
        subject: "Chat",
        msdyn_liveworkitemid: { table: "msdyn_ocliveworkitem", id: conversation },
      });
      store.insert("msdyn_sessionparticipant", {
        msdyn_name: name,
        msdyn_mode: 192350002,
        msdyn_joinedon: "2026-11-20T09:00:00Z",
        msdyn_agentid: { table: "systemuser", id: agent },
        msdyn_omnichannelsession: { table: "msdyn_ocsession", id: session },
        ...more,
      });
    };
    const another = store.insert("msdyn_ocliveworkitem", { subject: "Another" });
    join("Runa", conversationId, { msdyn_lefton: "2026-11-20T09:20:00Z" });
    join("Sindre", conversationId, { msdyn_joinedon: "2026-11-20T09:20:00Z" });
    join("Torill", conversationId, { msdyn_mode: 192350003 });
    join("Ulrik", conversationId, { msdyn_mode: 192350004 });
    join("Vera", another, {});
    expect((await drafts.read(conversationId, cancel)).attended).toEqual([
      { name: "Runa Aune", from: Date.UTC(2026, 10, 20, 9, 0), to: Date.UTC(2026, 10, 20, 9, 20) },
      { name: "Sindre Aune", from: Date.UTC(2026, 10, 20, 9, 20), to: null },
    ]);
  });
});
