import { parseActivities } from "#domain/conversation";
import { nine } from "./turns";

const message = (over: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  type: "message",
  id: "a1",
  timestamp: new Date(nine()).toISOString(),
  from: { id: "u", role: "user" },
  text: "It leaks",
  ...over,
});
const only = (over: Readonly<Record<string, unknown>>) => parseActivities([message(over)]).turns[0];

describe("parseActivities", () => {
  it.each([
    ["user", "customer"],
    ["bot", "agent"],
    ["Agent", "agent"],
    [1, "customer"],
    [0, "agent"],
    ["0", "agent"],
    ["channel", "system"],
  ])("reads the role %p as %s", (role, speaker) => expect(only({ from: { role } })?.speaker).toBe(speaker));

  it("tells the speaker from the recipient, the agent's name or what is answered", () => {
    expect(only({ from: {}, recipient: { role: "bot" } })?.speaker).toBe("customer");
    expect(only({ from: {}, recipient: { role: "user" } })?.speaker).toBe("agent");
    expect(only({ from: {}, replyToId: "a0" })?.speaker).toBe("agent");
    const named = parseActivities([message({ from: { name: "Halden" } })], { agentName: "Halden" });
    expect(named.turns[0]?.speaker).toBe("agent");
  });

  it("takes nobody's words for the customer's, and says so", () => {
    const { turns, losses } = parseActivities([message({ from: {} })]);
    expect(turns[0]?.speaker).toBe("customer");
    expect(losses).toEqual([
      { kind: "unreadable", name: "transcript", detail: "1 message named no speaker; read as the customer's" },
    ]);
  });

  it.each([nine(), nine() / 1_000, String(nine() / 1_000), "2026-11-20T09:00:00"])("reads the clock %p", (timestamp) =>
    expect(only({ timestamp })?.at).toBe(nine()),
  );

  it("reads only messages", () => {
    const rest = [
      message({ type: "trace" }),
      message({ type: "typing" }),
      message({ type: "event", name: "handoff.initiate" }),
    ];
    expect(parseActivities(rest)).toEqual({ turns: [], losses: [] });
  });

  it.each([
    ["an object", { activities: [message({})] }],
    ["a list", [message({})]],
    ["text", JSON.stringify({ activities: [message({})] })],
    ["text in an attachment", { content: JSON.stringify([message({})]) }],
  ])("opens %s", (_, source) => expect(parseActivities(source).turns.map((turn) => turn.text)).toEqual(["It leaks"]));

  it("finds the articles an agent cites, in its words and its entities", () => {
    const citation = [{ appearance: { name: "KA-01043 Update first", url: "https://halden.example/KA-01044" } }];
    const said = only({
      from: { role: "bot" },
      text: "See KA-01042.",
      entities: [{ type: "https://schema.org/Message", citation }],
    });
    expect(said?.citations).toEqual(["KA-01042", "KA-01043", "KA-01044"]);
  });

  it("says a card's title where a message has no text", () => {
    expect(only({ text: "", attachments: [{ content: { title: "Your order" } }] })?.text).toBe("Your order");
  });

  it("keeps no more text than there is room for", () => {
    const many = Array.from({ length: 50 }, (_, at) => message({ id: `m${at}`, text: `words ${at}` }));
    const { turns, losses } = parseActivities(many, { room: 400 });
    expect(turns.length).toBeLessThan(12);
    expect(losses).toContainEqual({
      kind: "cut",
      name: "transcript",
      detail: `${50 - turns.length} messages beyond the size limit`,
    });
  });
});
