import type { Turn } from "#domain/conversation";
import { createBriefWriter, findDue, writeBrief, type Brief } from "#domain/brief";
import { writeLine } from "#domain/evidence";
import { parseHandoff } from "#domain/handoff";
import { aConversation, aHandoff, buildTranscript } from "#support";

const start = Date.UTC(2026, 10, 20, 9, 0);
const minutes = (count: number): number => start + count * 60_000;
const day = 24 * 60;

type Said = readonly [minute: number, who: string, text: string];
const talk = (...said: readonly Said[]): readonly Turn[] =>
  said.map(([minute, who, text], index): Turn => {
    const speaker = who === "c" ? "customer" : who === "bot" ? "agent" : "representative";
    return {
      id: `t${index + 1}`,
      at: minutes(minute),
      speaker,
      name: speaker === "representative" ? who : "",
      text,
      visibility: "customer",
      masks: [],
    };
  });

const boiler = talk(
  [0, "c", "My Terma boiler drips and shows F28."],
  [1, "bot", "Please close the filling valve."],
  [4, "c", "did that, still F28"],
  [5, "c", "let me talk to a person"],
  [12, "Ines Duarte", "Hello, Ines from heating. Please bleed the left radiator."],
  [16, "c", "I bled it, still dripping"],
  [20, "Ines Duarte", "I will send you a new valve by Friday."],
  [21, "Ines Duarte", "My colleague from spare parts goes on."],
  [31, "Piotr Nowak", "Piotr here, one moment."],
);
const accepted = aConversation({ acceptedAt: minutes(30), case: null });
const briefAfter = (turns: readonly Turn[], given: Partial<Parameters<typeof writeBrief>[0]> = {}): Brief =>
  writeBrief({ turns, handoff: null, conversation: accepted, ...given });

describe("the brief of a person who takes over from another", () => {
  const brief = briefAfter(boiler);

  it("says what the first one said and promised, with the places", () => {
    const [before, ...more] = brief.before ?? [];
    expect(more).toEqual([]);
    expect(before).toMatchObject({
      who: "Ines Duarte",
      beganAt: minutes(12),
      endedAt: minutes(21),
      ended: "transferred",
    });
    expect(before?.said?.evidence.every((one) => one.kind === "turn" && ["t5", "t7", "t8"].includes(one.turn))).toBe(
      true,
    );
    expect(before?.promised.map(({ text }) => text)).toEqual(["Send them a new valve by Friday"]);
  });

  it("counts what the first one tried and promised as history", () => {
    expect(brief.tried.map(({ line }) => line.text).join()).toMatch(/radiator/);
    expect(brief.promised).toHaveLength(1);
  });

  it("never shows the reason of the first hand-over as the present one", () => {
    expect(briefAfter(boiler.slice(0, 6), { conversation: null }).why?.text).toMatch(/^Asked for a person/);
    expect(brief.why).toBeNull();
    expect(briefAfter(boiler, { conversation: null }).why).toBeNull();
  });

  it("shows a reason that came after it", () => {
    const back = [
      ...boiler.slice(0, 8),
      ...talk([22, "bot", "Which valve is it?"], [23, "c", "no idea. I want to talk to a human again"]).map((turn) => ({
        ...turn,
        id: `b${turn.id}`,
      })),
    ];
    expect(briefAfter(back).why?.evidence).toEqual([expect.objectContaining({ turn: "bt2" })]);
  });

  it("leaves an old hand-off's message out, and takes a new one's", () => {
    const handoff = (minute: number) => aHandoff({ at: minutes(minute), message: "The customer wants a person." });
    const old = briefAfter(boiler, { handoff: handoff(6) });
    expect([old.why, old.note]).toEqual([null, null]);
    expect(briefAfter(boiler, { handoff: handoff(26) }).note?.text).toMatch(/wants a person/);
    // Without a clock nobody knows which stretch it belongs to.
    expect(briefAfter(boiler, { handoff: aHandoff({ message: "The customer wants a person." }) }).note).toBeNull();
  });

  it("is the same however the conversation grew", () => {
    const writer = createBriefWriter();
    for (let length = 1; length <= boiler.length; length += 1)
      writer.update({ transcript: { turns: boiler.slice(0, length) }, handoff: null, conversation: accepted });
    expect(writer.update({ transcript: { turns: boiler }, handoff: null, conversation: accepted })).toEqual(brief);
  });
});

it("says nothing of people before where there was none", () => {
  const brief = writeBrief({ turns: boiler.slice(0, 6), handoff: null });
  expect([brief.before, brief.since]).toEqual([undefined, undefined]);
});

describe("a conversation taken up again", () => {
  const reopened = [
    ...boiler.slice(0, 8),
    ...talk(
      [3 * day, "c", "the valve has not come"],
      [3 * day + 1, "c", "hello?"],
      [3 * day + 2, "bot", "I look for somebody."],
      [3 * day + 3, "c", "thanks"],
      [3 * day + 20, "Ines Duarte", "I am sorry."],
      [3 * day + 21, "c", "well"],
    ).map((turn) => ({ ...turn, id: `r${turn.id}` })),
  ];
  const conversation = aConversation({ acceptedAt: minutes(3 * day + 15) });

  it("counts what was written since a person wrote last, until they write again", () => {
    const since = { who: "Ines Duarte", spokeAt: minutes(21), resumedAt: minutes(3 * day + 15), messages: 4 };
    expect(writeBrief({ turns: reopened, handoff: null, conversation }).since).toMatchObject(since);
    expect(writeBrief({ turns: reopened.slice(0, 12), handoff: null, conversation }).since).toMatchObject(since);
  });

  it("knows when a promise was due, in the person's zone", () => {
    const { promised } = writeBrief({ turns: reopened, handoff: null, conversation });
    const transcript = buildTranscript(reopened);
    const due = (offset: number) => promised.map((line) => findDue(line, transcript, () => offset));
    // Said on a Friday, "by Friday" may mean the next one.
    expect(due(0)).toEqual([Date.UTC(2026, 10, 28)]);
    expect(due(540)).toEqual([Date.UTC(2026, 10, 27, 15)]);
  });
});

describe("when a line's promise is due", () => {
  const dueOf = (text: string, quoted: string) => {
    const turns = talk([0, "Ines", text]);
    const from = text.indexOf(quoted);
    const line = writeLine(quoted, [{ kind: "turn", turn: "t1", from, to: from + quoted.length }]);
    return findDue(line, buildTranscript(turns), () => 0);
  };

  it.each([
    ["Wir melden uns bis zum 3. Dezember bei Ihnen. Im Januar schließen wir.", "Wir melden uns", Date.UTC(2026, 11, 4)],
    ["ご連絡は明日までにいたします。来週は休みです。", "ご連絡は", Date.UTC(2026, 10, 22)],
    ["Je vous rappelle avant demain 10h ! La semaine prochaine c'est fermé.", "rappelle", Date.UTC(2026, 10, 21, 10)],
  ])("its words and the rest of their sentence say so: %s", (text, quoted, due) => {
    expect(dueOf(text, quoted)).toBe(due);
  });
});

describe("hand-offs that follow each other", () => {
  const row = (name: string, value: string, createdon: string) => ({ msdyn_name: name, msdyn_value: value, createdon });

  it("keep their own reasons: the newest speaks, facts of all stay", () => {
    const handoff = parseHandoff({
      rows: [
        row("va_AgentMessage", "Wants a refund.", "2026-11-20T09:05:00Z"),
        row("va_LastTopic", "Refund", "2026-11-20T09:05:00Z"),
        row("Meter", "M-221", "2026-11-20T09:05:01Z"),
        row("va_LastTopic", "Delivery", "2026-11-23T09:05:00Z"),
      ],
    });
    expect(handoff).toMatchObject({ message: "", lastTopic: "Delivery", at: Date.UTC(2026, 10, 23, 9, 5) });
    expect(handoff.values.map(({ name }) => name)).toContain("Meter");
  });

  it("are told apart by the clocks of their activities too", () => {
    const event = (timestamp: string, value: object) => ({ type: "event", name: "handoff.initiate", timestamp, value });
    const handoff = parseHandoff({
      activity: [
        event("2026-11-20T09:05:00Z", { va_AgentMessage: "Old reason", Meter: "M-221" }),
        event("2026-11-22T10:00:00Z", { va_LastTopic: "Delivery" }),
      ],
    });
    expect(handoff).toMatchObject({ message: "", lastTopic: "Delivery", at: Date.UTC(2026, 10, 22, 10) });
    expect(handoff.values.map(({ name }) => name)).toContain("Meter");
  });
});
