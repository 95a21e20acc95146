import { buildHandoff } from "#local/contactCentre/customers";
import { findHandoff, readTranscript } from "#local/world/directLine";
import { rowId } from "#local/world/rows";
import { aScript } from "#support";

const at = Date.parse("2026-11-20T10:30:00Z");
const script = aScript("ana", {
  handoff: {
    lastTopic: "Refund",
    topics: ["Greeting", "Refund"],
    lastPhrase: "refund please",
    phrases: ["E42", "refund please"],
    message: "Wants a refund.",
    language: "en-us",
    variables: { Product: "Brio 3", StepsTried: ["Restart"], Amount: 3 },
  },
  turns: [
    { speaker: "customer", text: "E42", seconds: 2 },
    { speaker: "agent", text: "Restart it.", seconds: 10, source: "KA-00871" },
    { speaker: "customer", text: "refund please", seconds: 92 },
  ],
});

describe("the hand-off of a scripted conversation", () => {
  const handoff = buildHandoff(script, "c0ffee", at, "Halden's AI agent");

  it("is a Direct Line handoff.initiate event", () => {
    expect(findHandoff({ activities: [handoff] })).toBe(handoff);
    expect(handoff).toMatchObject({ type: "event", channelId: "directline", timestamp: "2026-11-20T10:30:00.000Z" });
  });

  it("carries the context under the names on the wire, with topic variables beside them", () => {
    expect(handoff.value).toEqual({
      va_Scope: "bot",
      va_LastTopic: "Refund",
      va_Topics: ["Greeting", "Refund"],
      va_LastPhrase: "refund please",
      va_Phrases: ["E42", "refund please"],
      va_AgentMessage: "Wants a refund.",
      va_ConversationId: handoff.conversation?.id,
      va_BotId: rowId.bot,
      va_BotName: "Halden's AI agent",
      va_Language: "en-us",
      Product: "Brio 3",
      StepsTried: ["Restart"],
      Amount: 3,
    });
    expect(handoff.conversation?.id).not.toMatch(/^[0-9a-f]{8}-/);
  });

  it("carries the messages with their times before the hand-off", () => {
    const messages = readTranscript(handoff);
    expect(messages.map(({ from, text }) => [from?.role, text])).toEqual([
      ["user", "E42"],
      ["bot", "Restart it."],
      ["user", "refund please"],
    ]);
    expect(messages.map(({ timestamp }) => at - Date.parse(timestamp ?? ""))).toEqual([92_000, 84_000, 2_000]);
    expect(JSON.stringify(messages[1]?.entities)).toContain("KA-00871");
  });

  it("passes on only name and language when the agent had nothing", () => {
    const bare = buildHandoff(aScript("bare"), "c0ffee", at, "AI agent");
    expect(Object.keys(bare.value ?? {})).toEqual([
      "va_Scope",
      "va_ConversationId",
      "va_BotId",
      "va_BotName",
      "va_Language",
    ]);
    expect(readTranscript(bare)).toEqual([]);
  });

  it("plays a recorded hand-off exactly as it was", () => {
    const recorded = { type: "event", name: "handoff.initiate", value: { any: "thing" } };
    expect(buildHandoff(aScript("real", { recorded }), "c0ffee", at, "AI agent")).toBe(recorded);
  });
});

describe("the hand-off of a conversation that people had before", () => {
  const turns = [
    { speaker: "customer", text: "my key card is dead", seconds: 0 },
    { speaker: "agent", text: "Please hold it longer.", seconds: 5 },
    { speaker: "system", text: "Ines Duarte has joined the conversation.", seconds: 60 },
    { speaker: "representative", name: "Ines Duarte", text: "Hello", seconds: 65 },
    { speaker: "customer", text: "hi", seconds: 100 },
  ] as const;
  const saidIn = (activity: ReturnType<typeof buildHandoff>) => readTranscript(activity).map(({ text }) => text);

  it("is the agent's part before the first of them, and was when that part ended", () => {
    const handed = buildHandoff(aScript("card", { turns }), "c0ffee", at, "Agent");
    expect(saidIn(handed)).toEqual(["my key card is dead", "Please hold it longer."]);
    expect(at - Date.parse(handed.timestamp ?? "")).toBe(95_000);
  });

  it("is what the agent had after them, and is now, where it had it again", () => {
    const again = [...turns, { speaker: "agent", text: "Which door is it?", seconds: 200 }] as const;
    const handed = buildHandoff(aScript("card", { turns: again }), "c0ffee", at, "Agent");
    expect(saidIn(handed)).toEqual(["hi", "Which door is it?"]);
    expect(handed.timestamp).toBe("2026-11-20T10:30:00.000Z");
  });
});
