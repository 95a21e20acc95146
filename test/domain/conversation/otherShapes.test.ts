import { emptyTranscript, mergeTurns, parseActivities, toTurn } from "#domain/conversation";
import { isStaffTalk } from "#domain/knowledge";
import { splitSentences } from "#text";

const textsOf = (activities: readonly object[]): readonly string[] =>
  parseActivities(activities).turns.map(({ text }) => text);
const by = (role: string, fields: object): object => ({
  type: "message",
  timestamp: "2026-05-04T10:00:00Z",
  from: { id: role, role },
  ...fields,
});

describe("what the queue says", () => {
  it.each([
    ["You are number 5 in line.", "You are number 4 in line."],
    ["Sie sind auf Platz 3 der Warteschlange.", "Sie sind auf Platz 2 der Warteschlange."],
    ["3 people are ahead of you.", "2 people are ahead of you."],
    ["現在2番目です。", "現在1番目です。"],
  ])("is one line that changes, whichever feed brings it: %s", (first, then) => {
    const say = (text: string, at: number) =>
      toTurn({ id: `row ${at}`, at, speaker: "system", name: "", text, visibility: "customer" });
    const { turns } = mergeTurns(emptyTranscript, [say(first, 1_000), say(then, 2_000)]);
    expect(turns.map(({ text }) => text)).toEqual([then]);
  });

  it("is no other line of the system, and nothing a person says", () => {
    const say = (speaker: "system" | "customer", text: string, at: number) =>
      toTurn({ id: `row ${at}`, at, speaker, name: "", text, visibility: "customer" });
    const { turns } = mergeTurns(emptyTranscript, [
      say("system", "Ines joined the conversation.", 1_000),
      say("customer", "I am number 5 in line since noon", 2_000),
      say("customer", "I am number 5 in line still", 3_000),
    ]);
    expect(turns).toHaveLength(3);
  });
});

describe("an answer by a button", () => {
  it("is told by its title where the button sends its text", () => {
    const card = {
      contentType: "application/vnd.microsoft.card.hero",
      content: { text: "What is it about?", buttons: [{ type: "messageBack", title: "Something else", text: "opt9" }] },
    };
    expect(textsOf([by("bot", { attachments: [card] }), by("user", { text: "opt9" })])[1]).toBe("Something else");
  });
});

describe("JSON in a block of code", () => {
  it("is read as what it stands for", () => {
    const hero = {
      attachments: [{ contentType: "application/vnd.microsoft.card.hero", content: { title: "Opening hours" } }],
    };
    const [text] = textsOf([by("bot", { text: `\`\`\`json\n${JSON.stringify(hero)}\n\`\`\`` })]);
    expect(text).toContain("Opening hours");
    expect(text).not.toContain("attachments");
  });
});

describe("a file that is named elsewhere", () => {
  it.each(["properties", "channelData"])("stands in the transcript: %s", (place) => {
    const [text] = textsOf([by("user", { text: "here", [place]: { amsMetadata: [{ fileName: "leak.mov" }] } })]);
    expect(text).toContain("leak.mov");
  });
});

describe("a number behind no.", () => {
  it.each([["Our reference is no. HH-48213 since May"], ["It was no. 771-20 on the list"]])(
    "ends no sentence: %s",
    (text) => {
      expect(splitSentences(text, 0, text.length)).toHaveLength(1);
    },
  );
});

describe("a sentence about those who answer", () => {
  it.each([
    "The representative verifies the serial number.",
    "Agents usually refund up to 20 euro.",
    "Verify the caller's address.",
    "Mitarbeiter prüfen zuerst den Vertrag.",
    "Los agentes verifican el contrato.",
  ])("is not offered: %s", (text) => expect(isStaffTalk(text)).toBe(true));

  it.each([
    "If the customer number is missing, sign in again.",
    "Once the customer portal has loaded, choose Orders.",
    "The agent must be restarted after the update.",
  ])("is not what it only sounds like: %s", (text) => expect(isStaffTalk(text)).toBe(false));
});
