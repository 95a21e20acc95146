import { createHub, type CustomerLine, type Gateway } from "#local/gateway";
import { type HandoffActivity, readTranscript } from "#local/world/directLine";

const escalate = (context: object = {}) => ({ tags: JSON.stringify({ type: "Escalate", context }) });

/** Another's agent, whose client has a conversation here; `refusals` are what the desk says before it takes one. */
function open(refusals: readonly string[] = [], isDown = false) {
  const left = [...refusals];
  const taken: HandoffActivity[] = [];
  const heard: string[] = [];
  const lines: CustomerLine[] = [];
  const tickets: string[] = [];
  const hub: Gateway = createHub({
    ...{ secret: "s", key: Buffer.from("k".repeat(32)), now: () => Date.parse("2026-06-01T08:00:00Z") },
    handOver(handoff, line) {
      const reason = left.shift();
      if (reason !== undefined) throw new Error(reason);
      taken.push(handoff);
      lines.push(line);
      return { hear: (text) => void heard.push(text), typing: () => undefined, left: () => true };
    },
    ticket() {
      if (isDown) throw new Error("The store is down.");
      tickets.push("CAS-1");
      return "CAS-1";
    },
  });
  const talk = hub.open(hub.reserve());
  const post = (posted: object) => talk.post({ type: "message", ...posted }, "dl_relay");
  const customer = (text: string) => post({ text });
  const agent = (text: string) => post({ text, from: { id: "loom", name: "Loom", role: "bot" } });
  const back = () =>
    talk
      .read("")
      .activities.filter(({ from }) => from.role === "bot")
      .map(({ type, name, text, value }) => (type === "event" ? { name, value } : (text ?? type)));
  return { taken, heard, lines, tickets, post, customer, agent, back };
}
const status = (value: object) => ({ name: "handoff.status", value });

describe("an agent of others", () => {
  it("hands over what was said and its context, once, with what a representative is shown", () => {
    const { post, customer, agent, taken, back } = open();
    customer("My parcel is lost");
    agent("Let me see");
    const command = {
      text: "Lost parcel",
      channelData: escalate({ orderId: { value: 12121, isDisplayable: true }, tier: "gold" }),
    };
    post(command);
    post(command);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.value).toMatchObject({ orderId: 12121, tier: "gold", va_AgentMessage: "Lost parcel" });
    expect(taken[0]?.displayable).toEqual(["orderId"]);
    const said = taken.flatMap(readTranscript).map(({ from, text }) => `${String(from?.role)}: ${String(text)}`);
    expect(said).toEqual(["user: My parcel is lost", "bot: Let me see"]);
    expect(back()).toEqual([status({ state: "accepted" })]);
  });

  it("brings the transcript itself, or hands over as Copilot Studio does", () => {
    const { post, taken } = open();
    const content = { activities: [{ type: "message", from: { role: "user" }, text: "Here is all" }] };
    post({
      type: "event",
      name: "handoff.initiate",
      value: { tier: "gold" },
      attachments: [{ name: "transcript", content }],
    });
    expect(taken.flatMap(readTranscript).map(({ text }) => text)).toEqual(["Here is all"]);
    expect(taken[0]?.value).toMatchObject({ tier: "gold" });
  });

  it("passes on what customer and person say, and nothing of its own", () => {
    const { post, customer, agent, heard, lines, back } = open();
    post({ channelData: escalate() });
    customer("Are you there?");
    agent("They are");
    lines[0]?.joined("Leila Moradi");
    lines[0]?.say("Leila Moradi", "I am.");
    expect(heard).toEqual(["Are you there?"]);
    expect(back().slice(1)).toEqual(["You are now talking to a person: Leila Moradi.", "I am."]);
  });

  it("is told when the person ends it, and may hand over again", () => {
    const { post, lines, taken, back } = open();
    post({ channelData: escalate() });
    lines[0]?.ended("Leila Moradi");
    expect(back().at(-1)).toBe("endOfConversation");
    post({ channelData: escalate({ tier: "silver" }) });
    expect(taken.map(({ value }) => value?.tier)).toEqual([undefined, "silver"]);
  });

  it("ends the conversation with the documented command", () => {
    const { post, customer, heard } = open();
    post({ channelData: escalate() });
    post({ channelData: { command: { type: "EndConversation" } } });
    customer("too late");
    expect(heard).toEqual([]);
  });

  it("has one ticket when nobody takes it, and the customer hears of it once, in their language", () => {
    const { post, tickets, back } = open(["Nobody is there.", "Nobody is there."]);
    const command = { locale: "de-DE", channelData: escalate() };
    post(command);
    post(command);
    post(command);
    const failed = status({ state: "failed", message: "Nobody is there.", ticket: "CAS-1" });
    const words = expect.stringContaining("unter CAS-1 notiert");
    expect(tickets).toHaveLength(1);
    expect(back()).toEqual([words, failed, failed, status({ state: "accepted" })]);
  });

  it("hears it when nothing could be done at all", () => {
    const { post, back } = open(["The queue is down."], true);
    post({ channelData: escalate() });
    expect(back()).toEqual([
      expect.stringContaining("nothing could be written down"),
      status({ state: "failed", message: "The queue is down." }),
    ]);
  });

  it.each([
    [{ channelData: { tags: '{"type":"Juggle"}' } }, /only Escalate and EndConversation/],
    [{ text: "see", attachments: [{ name: "photo.png" }] }, /named "Transcript"/],
  ])("is told in words what is not taken: %j", (posted, words) => {
    const { post, back } = open();
    expect(() => post(posted)).toThrow(words);
    expect(back()).toEqual([]);
  });
});
