import { type Handoff, type HandoffInput, parseHandoff } from "#domain/handoff";
import { activities, context, handoffActivity, message, row } from "./shapes";

const valueOf = ({ values }: Handoff, name: string): string | undefined =>
  values.find((value) => value.name === name)?.value;
const lossesOf = (input: HandoffInput): readonly string[] =>
  parseHandoff(input).losses.map(({ kind, name, detail }) => `${kind} ${name}: ${detail}`);
const textsOf = (input: HandoffInput): readonly string[] => parseHandoff(input).turns.map((turn) => turn.text);
const handedOver = (value: unknown): HandoffInput => ({ activity: handoffActivity({ value }) });

describe("parseHandoff: a hand-off as Direct Line carries it", () => {
  const handoff = parseHandoff({ activity: handoffActivity() });

  it("knows what the agent knew", () => {
    expect(handoff).toMatchObject({
      present: true,
      conversationId: "91hcXEd0ZYCBPoRwBDPHZ6-o",
      agentName: "Halden's AI agent",
      language: "en-us",
      lastTopic: "Machine faults",
      topics: ["Greeting", "Machine faults"],
      lastPhrase: "Still E42",
      phrases: ["Hello", "My Brio 3 shows E42", "Still E42"],
      message: "Tried descaling twice",
      losses: [],
    });
  });

  it("lists everything passed on, and where it came from", () => {
    expect(handoff.values).toContainEqual({ name: "orderNumber", value: "HH-10233", origin: "topic" });
    expect(handoff.values).toContainEqual({ name: "attempts", value: "2", origin: "topic" });
    expect(handoff.values).toContainEqual({ name: "va_LastTopic", value: "Machine faults", origin: "agent" });
    expect(handoff.values).toHaveLength(Object.keys(context).length);
  });

  it("brings the conversation with it", () => {
    expect(handoff.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ["customer", "My Brio 3 shows E42"],
      ["agent", "Please descale it"],
    ]);
  });

  it("finds it among the activities of the conversation, which are then its transcript", () => {
    const set = { activities: [...activities, handoffActivity({ attachments: undefined })], watermark: "5" };
    for (const activity of [set, set.activities, JSON.stringify(set)]) {
      expect(parseHandoff({ activity })).toMatchObject({
        lastTopic: "Machine faults",
        conversationId: context.va_ConversationId,
      });
      expect(textsOf({ activity })).toEqual(["My Brio 3 shows E42", "Please descale it"]);
    }
  });

  it.each([
    ["text", JSON.stringify({ activities })],
    ["a bare list", activities],
    ["a list in text", JSON.stringify(activities)],
  ])("opens a transcript that is %s", (_, content) => {
    const attachments = [{ name: "TRANSCRIPT", content }];
    expect(textsOf({ activity: handoffActivity({ attachments }) })).toEqual([
      "My Brio 3 shows E42",
      "Please descale it",
    ]);
  });

  it("takes a transcript that came beside it, and shows no message twice", () => {
    expect(textsOf({ activity: handoffActivity(), transcript: { activities } })).toHaveLength(2);
    expect(textsOf({ transcript: JSON.stringify(activities) })).toHaveLength(2);
  });
});

describe("parseHandoff: the other ways it comes", () => {
  it("reads context rows, as a list or as the Web API gives them", () => {
    const rows = Object.entries(context).map(([name, value]) =>
      row(name, typeof value === "string" ? value : JSON.stringify(value)),
    );
    for (const given of [rows, { value: rows }, JSON.stringify(rows)]) {
      const { topics, phrases, lastPhrase, language, losses } = parseHandoff({ rows: given });
      expect({ topics, phrases, lastPhrase, language, losses }).toEqual({
        topics: context.va_Topics,
        phrases: context.va_Phrases,
        lastPhrase: "Still E42",
        language: "en-us",
        losses: [],
      });
    }
  });

  it("reads the conductor's hand-off with its message", () => {
    const value = {
      type: "transferToAgent",
      message: "Wants a person",
      context: { va_BotName: "Halden", room: "kitchen" },
    };
    const handoff = parseHandoff({ activity: { type: "handoff", channelId: "conversationconductor", value } });
    expect(handoff).toMatchObject({ present: true, agentName: "Halden", message: "Wants a person" });
    expect(valueOf(handoff, "room")).toBe("kitchen");
    expect(valueOf(handoff, "va_AgentMessage")).toBe("Wants a person");
  });

  it("reads an Azure bot's tags", () => {
    const tags = JSON.stringify({ Type: "Escalate", Context: { va_LastTopic: "Refund", amount: 59 } });
    const handoff = parseHandoff({ activity: [{ ...message("m", "bot", "Transferring"), channelData: { tags } }] });
    expect(handoff.lastTopic).toBe("Refund");
    expect(valueOf(handoff, "amount")).toBe("59");
    expect(handoff.turns.map((turn) => turn.text)).toEqual(["Transferring"]);
  });

  it("is not misled by the tags of Omnichannel", () => {
    const activity = [{ ...message("m", "user", "Hello"), channelData: { tags: "ChannelId-lcw,Hidden" } }];
    expect(parseHandoff({ activity })).toMatchObject({ present: false, losses: [] });
  });

  it("lets the activity stand over what Omnichannel stored of it", () => {
    const rows = [row("va_LastTopic", "Greeting"), row("room", "kitchen")];
    const handoff = parseHandoff({ activity: handoffActivity(), rows });
    expect(handoff.lastTopic).toBe("Machine faults");
    expect(valueOf(handoff, "room")).toBe("kitchen");
  });

  it("takes the conversation's id from where there is one", () => {
    expect(parseHandoff(handedOver({})).conversationId).toBe("dl-conversation");
    expect(parseHandoff({ conversationId: "91hc|0000001" }).conversationId).toBe("91hc|0000001");
  });

  it.each([{}, { rows: [] }, { activity: [] }, { activity: null, rows: null, transcript: null }])(
    "is absent, without a loss, in %j",
    (input) => expect(parseHandoff(input)).toMatchObject({ present: false, values: [], turns: [], losses: [] }),
  );
});

describe("parseHandoff: names and shapes that vary", () => {
  it.each([
    [{ va_LastPhrase: "Still E42" }],
    [{ va_LastPhrases: "Still E42" }],
    [{ va_LastPhrase: ["E42", "Still E42"] }],
    [{ va_LastPhrases: '["E42","Still E42"]' }],
  ])("finds the last phrase in %j", (value) => {
    expect(parseHandoff(handedOver(value))).toMatchObject({ lastPhrase: "Still E42", losses: [] });
  });

  it("takes one phrase for a list of one", () => {
    expect(parseHandoff(handedOver({ va_Phrases: "It leaks", va_Topics: "Leaks" }))).toMatchObject({
      phrases: ["It leaks"],
      topics: ["Leaks"],
    });
  });

  it("reads names in any case and says what it read them as", () => {
    expect(parseHandoff(handedOver({ VA_LASTTOPIC: "Refund" })).lastTopic).toBe("Refund");
    expect(lossesOf(handedOver({ VA_LASTTOPIC: "Refund" }))).toEqual(["renamed VA_LASTTOPIC: read as va_LastTopic"]);
  });

  it("keeps the later of two variables that differ only in case", () => {
    const input = handedOver({ OrderNo: "1", orderno: "2" });
    expect(parseHandoff(input).values).toEqual([{ name: "orderno", value: "2", origin: "topic" }]);
    expect(lossesOf(input)).toEqual(["dropped OrderNo: given in another case too; the later value was kept"]);
  });

  it("opens a variable that is a record, or JSON text of one", () => {
    const order = {
      number: "HH-10233",
      items: ["Brio 3", "filter"],
      lines: [{ sku: "BR3" }, { sku: "V2" }],
      paid: true,
      note: null,
    };
    for (const value of [{ order }, { order: JSON.stringify(order) }]) {
      expect(parseHandoff(handedOver(value)).values.map(({ name, value: text }) => [name, text])).toEqual([
        ["order.number", "HH-10233"],
        ["order.items", "Brio 3, filter"],
        ["order.lines.1.sku", "BR3"],
        ["order.lines.2.sku", "V2"],
        ["order.paid", "true"],
      ]);
    }
  });

  it("leaves text that only begins like JSON alone", () => {
    expect(valueOf(parseHandoff(handedOver({ note: "[urgent] it leaks" })), "note")).toBe("[urgent] it leaks");
  });

  it.each([
    ["En-US", "en-us"],
    ["de_AT", "de-at"],
    ["nb", "nb"],
    ["zh-Hant-TW", "zh-hant-tw"],
    ["English, please", ""],
  ])("reads the language %s as %p", (va_Language, language) =>
    expect(parseHandoff(handedOver({ va_Language })).language).toBe(language),
  );
});

describe("parseHandoff: damage is survived and told", () => {
  it("keeps the whole items of a list that was cut, and says where", () => {
    const cut = `["${"a".repeat(1_990)}","${"b".repeat(1_990)}","c${"c".repeat(100)}"]`.slice(0, 4_000);
    const { phrases } = parseHandoff({ rows: [row("va_Phrases", cut)] });
    expect(phrases.map((phrase) => phrase.charAt(0))).toEqual(["a", "b"]);
    expect(lossesOf({ rows: [row("va_Phrases", cut)] })).toEqual(["cut va_Phrases: cut at 4,000 characters"]);
  });

  it("counts a value of exactly 4,000 characters as cut, and one of 3,999 as whole", () => {
    expect(lossesOf({ rows: [row("note", "a".repeat(4_000))] })).toEqual(["cut note: cut at 4,000 characters"]);
    expect(lossesOf({ rows: [row("note", "a".repeat(3_999))] })).toEqual([]);
  });

  it("does not show the half of a card number that a cut left", () => {
    const value = `${"word ".repeat(797)}4242 4242 4242 42`.slice(0, 4_000);
    const [only] = parseHandoff({ rows: [row("note", value.padEnd(4_000, "4"))] }).values;
    expect(only?.value.endsWith("word")).toBe(true);
  });

  it("keeps the pairs of a cut record and the messages of a cut transcript", () => {
    const text = JSON.stringify(handoffActivity({ value: undefined }));
    const beforeEnd = text.indexOf("Please descale") + 4;
    expect(textsOf({ activity: text.slice(0, beforeEnd) })).toEqual(["My Brio 3 shows E42"]);
    expect(lossesOf({ activity: text.slice(0, beforeEnd) })).toContain(
      "cut activity: ends early; its complete part was kept",
    );
    expect(valueOf(parseHandoff(handedOver('{"room":"kitchen","floor":"gro')), "room")).toBe("kitchen");
  });

  it("masks, and says what", () => {
    const input = handedOver({ payment: "4242 4242 4242 4242", va_Phrases: ["ok", "my password is hunter22"] });
    const handoff = parseHandoff(input);
    expect(valueOf(handoff, "payment")).toBe("card ••••4242");
    expect(handoff.phrases).toEqual(["ok", "my password is secret ••••"]);
    expect(lossesOf(input)).toEqual(["masked va_Phrases: 1 secret hidden", "masked payment: 1 card number hidden"]);
    expect(JSON.stringify(handoff)).not.toContain("hunter22");
  });

  it("tells of missing and impossible clocks, and keeps the order", () => {
    const transcript = [
      message("1", 1, "one", 1_795_165_200),
      message("2", 0, "two", "soon"),
      message("3", 1, "three", null),
    ];
    expect(parseHandoff({ transcript }).turns.map(({ speaker, at, text }) => [speaker, at, text])).toEqual([
      ["customer", 1_795_165_200_000, "one"],
      ["agent", null, "two"],
      ["customer", null, "three"],
    ]);
    expect(lossesOf({ transcript })).toEqual([
      "clock transcript: 2 messages had no usable time; placed by the messages around",
    ]);
  });

  it.each<readonly [string, HandoffInput, string]>([
    ["no JSON", { activity: "so sorry" }, "unreadable activity: could not be read to its end"],
    ["rows that are none", { rows: "so sorry" }, "unreadable context: could not be read to its end"],
    ["a row without a name", { rows: [{ msdyn_value: "x" }] }, "unreadable row 1: has no name"],
    ["a list for a context", handedOver([1, 2]), "unreadable context: is a list, not variables"],
    ["an activity without a hand-off", { activity: { type: "message" } }, "unreadable activity: holds no hand-off"],
    ["a transcript without messages", { transcript: { pages: 3 } }, "unreadable transcript: no list of messages in it"],
    [
      "a reserved name",
      handedOver(JSON.parse('{"__proto__":{"x":1},"room":"kitchen"}')),
      "dropped __proto__: a reserved name",
    ],
  ])("says so of %s", (_, input, loss) => expect(lossesOf(input)).toContain(loss));

  it("never puts the customer's words into a loss", () => {
    const told = lossesOf({
      ...handedOver({ note: "4242 4242 4242 4242 is secretword", va_Language: "secretword!" }),
      transcript: "secretword",
      rows: '["secretword',
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told.join("\n")).not.toContain("secretword");
  });
});
