import { fromSdk, parseSdkTranscript, readPlatformEvent } from "#domain/conversation";
import { handed, nine, turn } from "./turns";

const conversationId = "0F3C6A12-7B1D-4E55-9C0A-2C1B7F6E8D90";

function event(message: object, senderType: unknown = 3) {
  return {
    liveWorkItemId: conversationId,
    message: {
      id: "m-7",
      content: "The gate opener beeps twice",
      contentType: 0,
      timestamp: "2026-11-20T09:00:07Z",
      sender: { id: "s-customer", displayName: "Tova Lind" },
      ...message,
    },
    senderType,
  };
}

describe("a message event of the client SDK", () => {
  it("becomes a turn under its own id and clock, with who sent it", () => {
    expect(fromSdk(event({}), nine(60))).toMatchObject({
      conversationId,
      senderId: "s-customer",
      turn: {
        id: "m-7",
        at: nine(7),
        speaker: "customer",
        name: "Tova Lind",
        text: "The gate opener beeps twice",
        visibility: "customer",
        place: { feed: "liveSdk", index: null },
      },
    });
  });

  it("calls Microsoft's older 'Agent' the representative", () => {
    expect(fromSdk(event({}, 1), 0)?.turn.speaker).toBe("representative");
    expect(fromSdk(event({}, "1"), 0)?.turn.speaker).toBe("representative");
  });

  it("is read as markup when it is rich text, and masked as every turn is", () => {
    expect(fromSdk(event({ contentType: 1, content: "<p>Is it <b>safe</b>?</p>" }), 0)?.turn.text).toBe("Is it safe?");
    expect(fromSdk(event({ content: "5555 5555 5555 4444 is my card" }), 0)?.turn.masks).toHaveLength(1);
  });

  it("names its file when it has no words", () => {
    const file = { content: "", fileMetadata: { id: "f1", name: "hinge.jpg", type: "image/jpeg" } };
    expect(fromSdk(event(file), 0)?.turn.text).toBe("📎 hinge.jpg");
  });

  it("takes the time it was received where it has none", () => {
    expect(fromSdk(event({ timestamp: "soon" }), nine(9))?.turn.at).toBe(nine(9));
  });

  it.each([null, "text", 7, {}, { message: null, senderType: 3 }, event({}, 2), event({ content: "  " })])(
    "is nothing when it says nothing: %p",
    (nothing) => {
      expect(fromSdk(nothing, 0)).toBeNull();
    },
  );
});

const by = (id: string, displayName = "") => ({ user: { id, displayName } });

function row(id: string, content: string, seconds: number, sender: object, more: object = {}) {
  const createdOn = new Date(nine(seconds)).toISOString();
  return { id, content, mode: "external", createdOn, sender, attachmentInfo: [], ...more };
}

const texts = (messages: unknown, options: Parameters<typeof parseSdkTranscript>[1]) => {
  const { turns, unclear } = parseSdkTranscript(messages, options);
  return [turns.map(({ speaker, visibility, text }) => `${speaker}/${visibility}: ${text}`), unclear];
};

describe("the client SDK's transcript", () => {
  const messages = [
    row("a", "Which gate is it?", 0, by("bot", "Gatekeeper")),
    row("b", "The one at the back", 10, by("c-1", "Visitor 31")),
    row("c", "It still beeps", 40, by("c-1", "Visitor 31")),
    row("d", "Ask the workshop first", 50, by("r-2", "Milan"), { mode: "internal" }),
    row("e", "A technician calls you", 60, by("r-1", "Ines")),
  ];

  it("learns who a sender is from the same words in another feed, and gives all that sender's messages", () => {
    const heard = [
      turn("h1", "Which gate is it?", { ...handed(0), at: nine(1), speaker: "agent" }),
      turn("h2", "The one at the back", { ...handed(1), at: nine(11) }),
    ];
    expect(texts(messages, { heard, senders: new Map([["r-1", "representative"]]) })).toEqual([
      [
        "agent/customer: Which gate is it?",
        "customer/customer: The one at the back",
        "customer/customer: It still beeps",
        "representative/internal: Ask the workshop first",
        "representative/customer: A technician calls you",
      ],
      0,
    ]);
  });

  it("leaves out whom nobody knows rather than guessing: it is read later", () => {
    const told = new Set<string>();
    expect(texts(messages, { told })).toEqual([["representative/internal: Ask the workshop first"], 4]);
    const heard = [turn("h2", "The one at the back", { ...handed(1), at: nine(11) })];
    expect(texts(messages, { told, heard })).toEqual([
      ["customer/customer: The one at the back", "customer/customer: It still beeps"],
      2,
    ]);
    expect(texts(messages, { told, heard })[0]).toEqual([]);
  });

  it("knows a sender by a name that one speaker has, not by one that two share", () => {
    const ines = turn("h", "Hello", { ...handed(0), speaker: "representative", name: "Ines" });
    expect(texts(messages, { heard: [ines] })[0]).toContain("representative/customer: A technician calls you");
    const other = turn("i", "Hi", { ...handed(1), speaker: "customer", name: "INES" });
    expect(texts(messages, { heard: [ines, other] })[0]).not.toContain(
      "representative/customer: A technician calls you",
    );
  });

  it("does not take the same words at another time for the same message", () => {
    const late = turn("h", "It still beeps", { ...handed(0), at: nine(4_000), speaker: "agent" });
    expect(texts(messages, { heard: [late] })[0]).not.toContain("agent/customer: It still beeps");
  });

  it("names files, masks numbers, and reads an edited message again", () => {
    const told = new Set<string>();
    const senders = new Map([["c-1", "customer" as const]]);
    const file = row("f", "", 70, by("c-1"), { attachmentInfo: [{ annotationid: "n", filename: "bill.pdf" }] });
    const card = row("g", "5555 5555 5555 4444 is it", 80, by("c-1"));
    const { turns } = parseSdkTranscript([file, card], { told, senders });
    expect(turns.map(({ text, masks }) => [text.slice(0, 9), masks.length])).toEqual([
      ["📎 bill.p", 0],
      ["card ••••", 1],
    ]);
    expect(texts([file, { ...card, content: "never mind" }], { told, senders })).toEqual([
      ["customer/customer: never mind"],
      0,
    ]);
  });

  it.each([null, undefined, "x", 5, {}, [null, 3, "x", { sender: 1 }]])("of %p has no turns", (nothing) => {
    expect(parseSdkTranscript(nothing).turns).toEqual([]);
  });
});

describe("an event of the client SDK about the conversation", () => {
  it("tells who takes part in a consult, given as a list or as one", () => {
    const one = { isPrimary: true, systemUserId: "{AB}" };
    const both = [{ kind: "consultStarted", at: 5, participants: [{ id: "ab", primary: true }] }];
    expect([readPlatformEvent("onConsultStart", { activeParticipantList: [one] }, 5)]).toEqual(both);
    expect([readPlatformEvent("onConsultStart", { activeParticipantList: one }, 5)]).toEqual(both);
  });

  it("tells status by Microsoft's codes, and nothing of codes nobody documents", () => {
    expect(readPlatformEvent("onStatusChange", { statusCode: 5 }, 1)).toEqual({
      kind: "statusChanged",
      at: 1,
      status: "wrapUp",
    });
    expect(readPlatformEvent("onStatusChange", { statusCode: 99 }, 1)).toBeNull();
    expect(readPlatformEvent("onTransfer", {}, 2)).toEqual({ kind: "transferred", at: 2 });
    expect(readPlatformEvent("onSomethingElse", {}, 2)).toBeNull();
  });
});
