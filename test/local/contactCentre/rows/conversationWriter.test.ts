import type { ChatMessage } from "#local/workspace/protocol";
import { closeLeftOver, createConversationWriter, type ConversationWriter } from "#local/contactCentre/rows";
import { schema } from "#dataverse/tables";
import { createStore } from "#local/dataverse/store";
import { createRowWriter, deriveId, people, rowId } from "#local/world/rows";

const at = (time: string) => Date.parse(`2026-11-20T${time}Z`);
const id = deriveId("conversation", "test");
const customer = rowId.contact("Ada", "");

const arrival = {
  id,
  handoff: {
    type: "event",
    name: "handoff.initiate",
    value: {
      va_BotName: "Agent",
      va_Topics: ["Greeting", "E42"],
      Amount: 12.5,
      Verified: true,
      Long: "x".repeat(5000),
    },
    attachments: [{ name: "Transcript", content: { activities: [{ type: "message", text: "hej ☕" }] } }],
  },
  title: "Brio 3 · E42",
  queue: "Coffee",
  locale: "da-DK",
  customer: { row: customer, name: "Ada" },
  case: null,
  sentiment: 8,
  startedAt: at("10:00:00"),
  handedOverAt: at("10:10:00"),
};

function open() {
  const store = createStore({ schema, now: () => new Date(at("10:10:00")) });
  const rows: ConversationWriter = createConversationWriter(createRowWriter(store));
  rows.receive(arrival);
  return { store, rows, read: () => store.get("msdyn_ocliveworkitem", id) };
}

const decode = (body: unknown): unknown => JSON.parse(Buffer.from(String(body), "base64").toString("utf8"));

describe("a conversation handed over", () => {
  it("waits, open, in its queue", () => {
    expect(open().read()).toMatchObject({
      statecode: 0,
      statuscode: 1,
      msdyn_statuschangereason: 192350001,
      msdyn_channel: [192360000],
      msdyn_customerlocale: "da-DK",
      msdyn_customersentimentlabel: 8,
      msdyn_startedon: "2026-11-20T10:00:00Z",
      msdyn_customer: { table: "contact", id: customer },
      msdyn_cdsqueueid: { table: "queue", id: rowId.queue("Coffee") },
      msdyn_activeagentid: null,
    });
  });

  it("has the agent's session closed by the transfer and a new one open", () => {
    const { store, read } = open();
    const sessions = store.all("msdyn_ocsession");
    expect(sessions.map(({ msdyn_closurereason }) => msdyn_closurereason)).toEqual([192350026, null]);
    expect(sessions.map(({ msdyn_liveworkitemid }) => msdyn_liveworkitemid?.id)).toEqual([id, id]);
    expect(read()?.msdyn_lastsessionid?.id).toBe(sessions[1]?.activityid);
  });

  it("has its context as text, cut at 4,000 characters", () => {
    const items = open().store.all("msdyn_ocliveworkitemcontextitem");
    const values = Object.fromEntries(items.map((item) => [item.msdyn_name, item.msdyn_value]));
    expect(values).toEqual({
      va_BotName: "Agent",
      va_Topics: '["Greeting","E42"]',
      Amount: "12.5",
      Verified: "true",
      Long: "x".repeat(4000),
    });
    expect(items.find(({ msdyn_name }) => msdyn_name === "Amount")?.msdyn_datatype).toBe(192350001);
  });

  it("carries the agent's transcript as a note on the conversation", () => {
    const [note] = open().store.all("annotation");
    expect(note).toMatchObject({ subject: "Transcript", objecttypecode: "msdyn_ocliveworkitem" });
    expect(decode(note?.documentbody)).toEqual({ activities: [{ type: "message", text: "hej ☕" }] });
  });
});

describe("a conversation that is worked", () => {
  it("is active with the representative once accepted", () => {
    const { rows, read, store } = open();
    rows.accept(id, at("10:11:12"), 72);
    expect(read()).toMatchObject({
      statuscode: 2,
      msdyn_activeagentid: { table: "systemuser", id: people.representative.id },
      msdyn_activeagentassignedon: "2026-11-20T10:11:12Z",
      msdyn_conversationfirstwaittimeinseconds: 72,
      msdyn_isagentaccepted: true,
    });
    expect(store.all("msdyn_queueextension")[0]).toMatchObject({ msdyn_firstwaittimeinseconds: 72 });
  });

  it("passes through wrap-up to closed", () => {
    const { rows, read } = open();
    rows.accept(id, at("10:11:00"), 60);
    rows.wrapUp(id, at("10:20:00"));
    expect(read()).toMatchObject({ statecode: 0, statuscode: 5 });
    rows.close(id, at("10:21:00"), 600);
    expect(read()).toMatchObject({
      statecode: 1,
      statuscode: 4,
      msdyn_isabandoned: false,
      msdyn_conversationhandletimeinseconds: 600,
    });
  });

  it("is abandoned when nobody ever accepted it", () => {
    const { rows, read } = open();
    rows.close(id, at("10:21:00"), null);
    expect(read()).toMatchObject({ statuscode: 4, msdyn_isabandoned: true });
  });
});

describe("the transcript in the store", () => {
  const say = (speaker: ChatMessage["speaker"], time: string, text: string): ChatMessage => ({
    id: String(at(time)),
    at: at(time),
    speaker,
    name: speaker === "customer" ? "Ada" : speaker === "representative" ? "Leila Moradi" : "Agent",
    text,
  });
  const messages = [
    say("customer", "10:00:00", "E42"),
    say("agent", "10:00:05", "Restart it."),
    say("system", "10:11:00", "Leila Moradi has joined the conversation."),
    say("representative", "10:11:30", "Hello"),
  ];

  function save() {
    const { store, rows } = open();
    rows.saveTranscript(id, customer, at("10:11:00"), messages);
    const [row] = store.all("msdyn_transcript");
    const note = store.all("annotation").find(({ objectid }) => objectid?.table === "msdyn_transcript");
    return { store, rows, row, items: decode(note?.documentbody) as Record<string, never>[] };
  }

  it("is one note on the conversation's transcript, however often it is saved", () => {
    const { store, rows, row } = save();
    rows.saveTranscript(id, customer, at("10:11:00"), messages);
    expect(row?.msdyn_liveworkitemidid).toEqual({ table: "msdyn_ocliveworkitem", id });
    expect(store.count("msdyn_transcript")).toBe(1);
    expect(store.count("annotation")).toBe(2);
  });

  it("has the documented items, with a control message where the representative joined", () => {
    const { items } = save();
    expect(items.map(({ content }) => content)).toEqual([
      "E42",
      "Restart it.",
      expect.stringContaining("<addmember>"),
      "Leila Moradi has joined the conversation.",
      "Hello",
    ]);
    expect(items[0]).toMatchObject({
      contentType: "text",
      createdDateTime: "2026-11-20T10:00:00.000+00:00",
      created: "2026-11-20T10:00:00.000Z",
      id: String(at("10:00:00")),
      from: { user: { displayName: "Ada", id: customer }, application: null },
      attachments: [],
    });
    expect(items[1]).toMatchObject({ from: { application: { displayName: "Agent" }, user: null } });
    expect(items[2]).toMatchObject({ isControlMessage: true, from: null });
    expect(items[3]).toMatchObject({ tags: "system" });
    expect(items[4]?.tags).toMatch(/^public,/);
  });
});

describe("what an earlier run left open", () => {
  it("is closed, as abandoned where nobody had accepted it", () => {
    const { store, rows, read } = open();
    expect(closeLeftOver(store, rows, at("11:00:00"))).toBe(1);
    expect(read()).toMatchObject({ statuscode: 4, msdyn_isabandoned: true });
    expect(closeLeftOver(store, rows, at("11:00:00"))).toBe(0);
  });

  it("counts the time it was worked", () => {
    const { store, rows, read } = open();
    rows.accept(id, at("10:11:00"), 60);
    closeLeftOver(store, rows, at("10:31:00"));
    expect(read()).toMatchObject({ msdyn_isabandoned: false, msdyn_conversationhandletimeinseconds: 1200 });
  });
});
