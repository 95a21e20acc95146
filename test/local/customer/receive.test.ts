import { type ChatState, emptyChat, receive } from "#local/customer/chat";

const count = { id: 0 };
const at = "2026-06-01T08:00:00.000Z";
const agent = { id: "agent", name: "Kiln", role: "bot" };
const person = { id: "representative", name: "Mo", role: "bot" };
const platform = { id: "platform", role: "bot" };
const customer = { id: "dl_ada", role: "user" };

const activity = (from: object, given: object) => ({
  ...{ type: "message", id: `c|${String((count.id += 1))}`, timestamp: at, from },
  ...given,
});
const notice = (kind: string) =>
  activity(platform, { text: "words", channelData: { tags: "system", notice: kind, person: "Mo" } });
const handedOver = () => activity(agent, { type: "event", name: "handoff.initiate", value: {} });
const after = (...activities: readonly unknown[]): ChatState => activities.reduce(receive, emptyChat);
const told = ({ items }: ChatState) =>
  items.map((item) => (item.kind === "change" ? `(${item.to} ${item.name})` : `${item.kind}: ${item.text}`));

describe("who one is talking to", () => {
  it("is the agent, nobody, a person and the agent again, each told once", () => {
    const steps = [
      activity(agent, { text: "Hello" }),
      handedOver(),
      notice("joined"),
      activity(person, { text: "Hi" }),
    ];
    expect(after(...steps.slice(0, 1)).holder).toEqual({ kind: "agent" });
    expect(after(...steps.slice(0, 2)).holder).toEqual({ kind: "waiting" });
    const state = after(...steps);
    expect(state.holder).toEqual({ kind: "person", name: "Mo" });
    expect(told(state)).toEqual(["heard: Hello", "(waiting )", "(person Mo)", "heard: Hi"]);
    const ended = receive(state, notice("ended"));
    expect([ended.holder, told(ended).at(-1)]).toEqual([{ kind: "agent" }, "(ended Mo)"]);
  });

  it("stands with every message", () => {
    const { items } = after(activity(agent, { text: "a" }), activity(person, { text: "b", textFormat: "plain" }));
    expect(items).toMatchObject([
      { speaker: "agent", markdown: true },
      { speaker: "person", name: "Mo", markdown: false },
    ]);
  });

  it("is not changed by what comes twice, as a stream and a question both bring it", () => {
    const [hello, over] = [activity(agent, { text: "Hello" }), handedOver()];
    expect(told(after(hello, over, hello, over))).toEqual(["heard: Hello", "(waiting )"]);
  });

  it("is nobody once the customer ended it", () => {
    const state = after(handedOver(), activity(customer, { type: "endOfConversation" }));
    expect([state.link, told(state).at(-1)]).toEqual(["over", "(left )"]);
  });
});

describe("a customer's own message", () => {
  it("that comes back is the one that was sent, and stands in the words it was shown in", () => {
    const own = activity(customer, {
      text: "Talk to a person",
      channelData: { clientActivityID: "k", shown: "Bitte" },
    });
    expect(after(own, { ...own, id: "again" }).items).toEqual([
      { kind: "own", id: "k", at: Date.parse(at), text: "Bitte", sent: "sent" },
    ]);
  });

  it("takes the answers away that were offered", () => {
    const offer = activity(agent, {
      text: "Sure?",
      suggestedActions: { to: [], actions: [{ type: "imBack", title: "Yes", value: "y" }, { title: 7 }] },
    });
    expect(after(offer).choices).toEqual([{ title: "Yes", value: "y" }]);
    expect(after(offer, activity(customer, { text: "y" })).choices).toEqual([]);
  });

  it("is none where there are no words: events and acts are not shown", () => {
    expect(after(activity(customer, { type: "event", name: "startConversation" })).items).toEqual([]);
  });
});

describe("an answer", () => {
  it("brings its sources; an address that is no page is none", () => {
    const appearance = { name: "Glazes", url: "javascript:alert(1)", text: "Celadon is green." };
    const entities = [{ type: "https://schema.org/Message", citation: [{ position: 1, appearance }] }, 5, null];
    expect(after(activity(agent, { text: "x [1]", entities })).items).toMatchObject([
      { citations: [{ position: 1, name: "Glazes", url: "", text: "Celadon is green." }], asks: false },
    ]);
  });

  it("asks whether it helped only where the agent asks", () => {
    const channelData = { feedbackLoop: { type: "default" } };
    expect(after(activity(agent, { text: "x", channelData })).items).toMatchObject([{ asks: true, judged: null }]);
  });
});

it("shows who is writing until they have written, and nobody for oneself", () => {
  const typing = activity(person, { type: "typing" });
  expect(after(typing).typing).toBe("Mo");
  expect(after(typing, activity(person, { text: "Hi" })).typing).toBeNull();
  expect(after(activity(customer, { type: "typing" })).typing).toBeNull();
});

it.each([null, 5, "x", [], {}, { type: "message" }, { id: "1", type: "trace", from: agent }, { id: "2", from: 7 }])(
  "changes nothing to see for %j",
  (given) => expect(receive(emptyChat, given).items).toEqual([]),
);
