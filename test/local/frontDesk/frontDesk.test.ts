import { resolve } from "node:path";
import { root } from "#build";
import { schema } from "#dataverse/tables";
import { openContactCentre } from "#local/contactCentre";
import { createChance } from "#local/contactCentre/customers";
import { createConversationWriter } from "#local/contactCentre/rows";
import { createStore } from "#local/dataverse/store";
import { openFrontDesk } from "#local/frontDesk";
import { createRowWriter, type RowWriter, type Write } from "#local/world/rows";
import { readWorld, type RoutingFile } from "#local/world/sample";
import { FakeClock } from "#support";

const sample = readWorld(resolve(root, "src/local/world/sample"));
/** The articles the customer asks for, and no conversations: nobody else comes. */
const world = {
  ...sample,
  articles: sample.articles.filter(({ title }) => /E42|pair/i.test(title)),
  conversations: [],
  past: [],
};

/** A workplace without played customers, the support agent in front of it, and one customer who writes. */
function open(broken: (write: Write) => boolean = () => false, routing?: RoutingFile) {
  const clock = new FakeClock();
  const store = createStore({ schema, now: () => new Date(clock.now()) });
  const whole = createRowWriter(store);
  const rows: RowWriter = {
    apply(writes) {
      if (writes.some(broken)) throw new Error("The store is down.");
      whole.apply(writes);
    },
  };
  const centre = openContactCentre({
    ...{ scripts: [], clock, chance: createChance(1), speed: 1, agentName: "Halden's AI agent" },
    rows: createConversationWriter(rows),
  });
  const front = openFrontDesk({
    ...{
      world: { ...world, ...(routing ? { routing } : {}) },
      centre,
      rows,
      agent: resolve(root, "solution/agent"),
      agentName: "Halden's AI agent",
    },
    clock,
  });
  const gateway = front.gateway();
  const talk = gateway.open(gateway.reserve());
  const say = (text: string): void => {
    // A person does not write twenty messages in ten seconds.
    void clock.advance(2_000);
    talk.post({ type: "message", text, locale: "en-US" }, "dl_ana");
  };
  const heard = () =>
    talk
      .read("")
      .activities.filter(({ type, from }) => type === "message" && from.role === "bot")
      .map(({ from, text }) => `${from.name ?? from.id}: ${String(text)}`);
  talk.post({ type: "event", name: "startConversation", locale: "en-US" }, "dl_ana");
  return { clock, store, centre, talk, say, heard };
}

/** Asks the agent, then for a person. */
function handedOver() {
  const all = open();
  all.say("My Brio 3 shows E42, what can I do?");
  all.say("talk to a person");
  const [waiting] = all.centre.snapshot().waiting;
  return { ...all, id: waiting?.id ?? "", waiting };
}

describe("a customer whom the agent hands over", () => {
  it("waits in a queue under a name of their own, with what it is about", () => {
    const { waiting, centre } = handedOver();
    expect(waiting).toMatchObject({ customer: expect.stringMatching(/^Guest \d{4}$/), about: "Brio 3" });
    expect(centre.snapshot().waiting).toHaveLength(1);
  });

  it("has conversation, sessions, queue stretch, context and transcript in the store", () => {
    const { store, id } = handedOver();
    expect(store.get("msdyn_ocliveworkitem", id)).toMatchObject({ statecode: 0, statuscode: 1 });
    expect(store.all("msdyn_ocsession")).toHaveLength(2);
    expect(store.all("msdyn_queueextension")).toHaveLength(1);
    const context = store.all("msdyn_ocliveworkitemcontextitem");
    const payload = context.find(({ msdyn_name: name }) => name === "HandoffPayload");
    expect(JSON.parse(String(payload?.msdyn_value))).toMatchObject({ v: 1, reason: "asked for a person" });
    const [record] = store.all("conversationtranscript");
    expect(String(record?.content)).toContain("shows E42");
  });

  it("is handed over once, however often they ask", () => {
    const { say, centre, store, heard } = handedOver();
    say("talk to a person");
    say("human please");
    expect(centre.snapshot().waiting).toHaveLength(1);
    expect(store.all("msdyn_ocliveworkitem")).toHaveLength(1);
    expect(heard().at(-1)).toContain("I hand you over to a person now");
  });

  it("talks with the representative, who sees what was written while they waited", () => {
    const { say, centre, id, heard } = handedOver();
    say("hello?");
    centre.accept(id);
    centre.send(id, "Hello, this is Leila.");
    say("at last");
    expect(heard().slice(-2)).toEqual([
      "platform: You are now talking to a person: Leila Moradi.",
      "Leila Moradi: Hello, this is Leila.",
    ]);
    const said = centre.snapshot().sessions[0]?.messages.map(({ speaker, text }) => `${speaker}: ${text}`) ?? [];
    expect(said.slice(-4)).toEqual([
      "customer: hello?",
      "system: Leila Moradi has joined the conversation.",
      "representative: Hello, this is Leila.",
      "customer: at last",
    ]);
  });

  it("hears of a colleague who takes over", () => {
    const { centre, id, heard } = handedOver();
    centre.accept(id);
    centre.transfer(id);
    expect(heard().slice(-2)).toEqual([
      "platform: You are now talking to a person: Tomas Reil.",
      expect.stringContaining("Tomas Reil: Hello"),
    ]);
  });

  it("is told when the conversation ends, and begins anew with the agent: another hand-off is another conversation", () => {
    const { say, centre, store, id, heard, talk } = handedOver();
    centre.accept(id);
    centre.close(id);
    expect(heard().at(-1)).toBe("platform: Leila Moradi has ended the conversation.");
    expect(talk.read("").activities.at(-1)?.type).toBe("endOfConversation");
    say("My Norr does not pair");
    expect(heard().filter((words) => words.includes("an AI agent"))).toHaveLength(2);
    say("talk to a person");
    expect(centre.snapshot().waiting.map(({ about }) => about)).toEqual(["Norr"]);
    expect(store.all("msdyn_ocliveworkitem")).toHaveLength(2);
    const handed = store
      .all("annotation")
      .filter(({ subject }) => subject === "Transcript")
      .map(({ documentbody }) => Buffer.from(String(documentbody), "base64").toString("utf8"));
    expect(handed.map((text) => [text.includes("E42"), text.includes("Norr")])).toEqual([
      [true, false],
      [false, true],
    ]);
    // Both are sessions of one stretch of the agent's own record.
    expect(store.all("conversationtranscript")).toHaveLength(1);
  });

  it("waits no longer when they leave before anybody came", () => {
    const { talk, centre, store, id, say, heard } = handedOver();
    talk.post({ type: "endOfConversation" }, "dl_ana");
    expect(centre.snapshot().waiting).toEqual([]);
    expect(store.get("msdyn_ocliveworkitem", id)).toMatchObject({
      ...{ statecode: 1, msdyn_isabandoned: true, msdyn_statuschangereason: 192350006 },
    });
    expect(store.all("msdyn_ocsession").map((row) => row.msdyn_closurereason)).toContain(192350022);
    say("I am back");
    expect(heard().at(-1)).not.toContain("hand you over");
  });

  it("is still there for the representative to end when they leave later", () => {
    const { talk, centre, id } = handedOver();
    centre.accept(id);
    talk.post({ type: "endOfConversation" }, "dl_ana");
    expect(centre.snapshot().sessions[0]?.messages.at(-1)?.text).toMatch(/^Guest \d+ has left the conversation\.$/);
  });

  it("sees the representative writing, and only who listens does", () => {
    const { talk, centre, id } = handedOver();
    centre.accept(id);
    const types: string[] = [];
    talk.listen(({ type, from }) => types.push(`${type} ${from.name ?? ""}`));
    expect(centre.type(id)).toEqual({ kind: "done" });
    expect(types).toEqual(["typing Leila Moradi"]);
    expect(talk.read("").activities.some(({ type }) => type === "typing")).toBe(false);
  });

  it("is not given to somebody who cannot answer from here", () => {
    const { centre, id } = handedOver();
    expect(centre.assign(id, "somebody else")).toMatchObject({ kind: "refused", status: 409 });
  });
});

describe("a hand-off that nobody takes", () => {
  const tickets = ({ store }: ReturnType<typeof open>) => store.all("incident");

  it("becomes one ticket, and the customer is told its number once", () => {
    const all = open();
    all.centre.setPresence("Away");
    all.say("my Brio 3 leaks");
    all.say("talk to a person");
    expect(all.heard().slice(-2)).toEqual([
      expect.stringContaining("I could not reach a person"),
      expect.stringContaining("e-mail address"),
    ]);
    all.say("ana@example.com");
    const [ticket] = tickets(all);
    expect(tickets(all)).toHaveLength(1);
    expect(ticket).toMatchObject({ statecode: 0, description: expect.stringContaining("ana@example.com") });
    const told = all.heard().filter((words) => words.includes(`Your ticket is ${String(ticket?.ticketnumber)}`));
    expect(told).toHaveLength(1);
    all.say("talk to a person");
    expect(tickets(all)).toHaveLength(1);
    expect(all.heard().at(-1)).toContain(`Your ticket ${String(ticket?.ticketnumber)} stands`);
    expect(all.centre.snapshot().waiting).toEqual([]);
  });

  it("is one that no queue takes now, too", () => {
    const closed = { name: "Help", hours: [], overflow: [{ when: "closed" as const, to: null }] };
    const all = open(undefined, { rules: [], fallback: "Help", queues: [closed] });
    all.say("talk to a person");
    all.say("ana@example.com");
    expect(tickets(all)).toHaveLength(1);
    expect(all.store.all("msdyn_ocliveworkitem")).toEqual([]);
  });

  it("goes through when somebody has come meanwhile", () => {
    const all = open();
    all.centre.setPresence("Away");
    all.say("talk to a person");
    all.say("ana@example.com");
    all.centre.setPresence("Available");
    all.say("talk to a person");
    expect(all.centre.snapshot().waiting).toHaveLength(1);
  });

  it.each<[what: string, broken: (write: Write) => boolean]>([
    ["the contact centre's store fails", ({ table }) => table === "msdyn_ocliveworkitem"],
    [
      "the customer cannot be written",
      ({ table, row }) => table === "contact" && !("emailaddress1" in row && row.emailaddress1),
    ],
  ])("becomes a ticket when %s", (_, broken) => {
    const all = open(broken);
    all.say("talk to a person");
    all.say("ana@example.com");
    expect(all.heard().at(-1)).toContain("Your ticket is");
    expect(tickets(all)).toHaveLength(1);
    expect(all.centre.snapshot().waiting).toEqual([]);
  });

  it("is told plainly when there is no ticket either", () => {
    const all = open(({ table }) => table === "msdyn_ocliveworkitem" || table === "incident");
    all.say("talk to a person");
    all.say("ana@example.com");
    expect(all.heard().at(-1)).toContain("neither a person nor the ticket system");
  });
});
