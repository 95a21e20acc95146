import fc from "fast-check";
import {
  fromTap,
  mergeTurns,
  emptyTranscript,
  parseActivities,
  parseTranscript,
  type Turn,
} from "#domain/conversation";
import { nine } from "./turns";

type Row = Readonly<Record<string, unknown>>;

const said = (role: "user" | "bot", over: Row): Row => ({ type: "message", from: { role }, text: "", ...over });
/** Turns of activities in order, ten seconds apart. */
const turnsOf = (...rows: readonly Row[]): readonly Turn[] =>
  parseActivities(rows.map((row, at) => ({ id: `m${at}`, timestamp: nine(at * 10), ...row }))).turns;
const textsOf = (...rows: readonly Row[]): readonly string[] => turnsOf(...rows).map(({ text }) => text);
const adaptive = (body: readonly Row[], actions: readonly Row[] = [], more: Row = {}): Row => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content: { type: "AdaptiveCard", version: "1.5", body, actions, ...more },
});
const polled = (content: unknown, over: Row = {}): Turn | undefined =>
  parseTranscript([
    {
      id: String(nine()),
      created: nine(),
      content: typeof content === "string" ? content : JSON.stringify(content),
      contentType: "text",
      from: { application: { displayName: "Norr helper" } },
      tags: "public",
      ...over,
    },
  ]).turns[0];

describe("an answer given by a button or a card", () => {
  const form = said("bot", {
    attachments: [
      adaptive(
        [
          { type: "TextBlock", text: "When may we come?" },
          {
            type: "Input.ChoiceSet",
            id: "d1",
            label: "Day",
            choices: [
              { title: "Monday", value: "mo" },
              { title: "Friday", value: "fr" },
            ],
          },
          { type: "Input.Text", id: "meter", label: "Meter number*" },
          { type: "Input.Toggle", id: "dog", title: "I have a dog", valueOn: "1", valueOff: "0" },
        ],
        [{ type: "Action.Submit", title: "Send", data: { action: "visit" } }],
      ),
    ],
  });

  it("reads each field by its label, and choices by their titles", () => {
    const [, answer] = textsOf(
      form,
      said("user", { value: { action: "visit", d1: "fr", meter: "88-1204", dog: "0" } }),
    );
    expect(answer).toBe("Day: Friday\nMeter number: 88-1204\nI have a dog: no");
  });

  it.each([
    [{ meter: "88-1204" }, "Meter: 88-1204"],
    [{ value: { orderNumber: 4711 } }, "Order number: 4711"],
    [{ action: { type: "Action.Execute", data: { reason: "Too loud" } } }, "Reason: Too loud"],
    [{ days: ["Monday", "Friday"], urgent: true }, "Days: Monday, Friday\nUrgent: yes"],
    ["I want a person", "I want a person"],
    [7, "7"],
  ])("reads %j without having seen the card", (value, text) =>
    expect(textsOf(said("user", { value }))).toEqual([text]),
  );

  it("says the title of what was pressed, never its id", () => {
    const offer = said("bot", {
      text: "What is it?",
      suggestedActions: {
        actions: [
          { type: "postBack", title: "My bill", value: "topic_17" },
          { title: "A fault", value: { go: "x9" } },
        ],
      },
    });
    expect(textsOf(offer, said("user", { text: "topic_17" }))[1]).toBe("My bill");
    expect(textsOf(offer, said("user", { value: { go: "x9" } }))[1]).toBe("A fault");
    expect(textsOf(said("user", { text: "x9", channelData: { messageBack: { displayText: "A fault" } } }))[0]).toBe(
      "A fault",
    );
  });

  it("does not take a number typed later for a choice made before", () => {
    const menu = said("bot", { text: "Choose", suggestedActions: { actions: [{ title: "Billing", value: "1" }] } });
    const later = said("bot", { text: "How many lamps?" });
    expect(textsOf(menu, said("user", { text: "1" }), later, said("user", { text: "1" }))).toEqual([
      "Choose\nBilling",
      "Billing",
      "How many lamps?",
      "1",
    ]);
  });

  it("is one message of two feeds, whichever of them knows the title", () => {
    const offer = said("bot", {
      text: "What is it?",
      suggestedActions: { actions: [{ title: "My bill", value: "topic_17" }] },
    });
    const handed = turnsOf(offer, said("user", { text: "topic_17" }));
    const tapped = fromTap({ messagePayload: { content: "topic_17", sender: { userType: "Customer" } } }, nine(11));
    const merged = mergeTurns(mergeTurns(emptyTranscript, tapped ? [tapped] : []), handed);
    expect(merged.turns.map(({ text }) => text)).toEqual(["What is it?\nMy bill", "My bill"]);
  });

  it("hides what has to be hidden, and keeps the marks beside it in place", () => {
    const [turn] = turnsOf(said("bot", { text: "Is 4242 4242 4242 4242 **your card**?" }));
    expect(turn?.text).toBe("Is card ••••4242 your card?");
    const [mark] = turn?.marks ?? [];
    expect(turn?.text.slice(mark?.from, mark?.to)).toBe("your card");
    expect(textsOf(said("user", { value: { card: "4242 4242 4242 4242" } }))[0]).not.toContain("4242 4242");
  });
});

describe("cards and files", () => {
  it("reads an adaptive card line by line", () => {
    const card = adaptive(
      [
        { type: "TextBlock", text: "**Your visit**", style: "heading" },
        {
          type: "ColumnSet",
          columns: [
            { type: "Column", items: [{ type: "TextBlock", text: "Engineer" }] },
            { type: "Column", items: [{ type: "TextBlock", text: "Bo" }] },
          ],
        },
        { type: "FactSet", facts: [{ title: "Day", value: "Friday" }] },
        { type: "RichTextBlock", inlines: ["Bring ", { type: "TextRun", text: "the key", weight: "bolder" }] },
        {
          type: "Table",
          rows: [
            {
              cells: [
                { items: [{ type: "TextBlock", text: "Part" }] },
                { items: [{ type: "TextBlock", text: "Pump" }] },
              ],
            },
          ],
        },
        { type: "TextBlock", text: "not shown", isVisible: false },
        { type: "Novelty", fallback: { type: "TextBlock", text: "Old words" } },
      ],
      [{ type: "Action.OpenUrl", title: "Change it", url: "https://norr.example" }],
    );
    expect(textsOf(said("bot", { attachments: [card] }))).toEqual([
      "Your visit\nEngineer\nBo\nDay: Friday\nBring the key\nPart · Pump\nOld words\nChange it",
    ]);
  });

  it("asks what an input asks", () => {
    const inputs = [
      { type: "Input.Text", id: "a", label: "Meter number" },
      { type: "Input.Text", id: "b", placeholder: "Type your postcode" },
    ];
    expect(textsOf(said("bot", { attachments: [adaptive(inputs)] }))).toEqual(["Meter number?\nType your postcode?"]);
  });

  it("falls back to a card's own words for readers that cannot show it", () => {
    const card = adaptive([], [], { fallbackText: "Your parcel is on its way" });
    expect(textsOf(said("bot", { attachments: [card] }))).toEqual(["Your parcel is on its way"]);
  });

  it("reads hero cards, carousels and receipts", () => {
    const hero = (content: Row): Row => ({ contentType: "application/vnd.microsoft.card.hero", content });
    const cards = [
      hero({ title: "Repair", text: "At your home", buttons: [{ type: "imBack", title: "Book", value: "b1" }] }),
      {
        contentType: "application/vnd.microsoft.card.receipt",
        content: { title: "Bill", items: [{ title: "Pump", price: "40 €" }], total: "40 €" },
      },
    ];
    expect(textsOf(said("bot", { text: "Choose:", attachmentLayout: "carousel", attachments: cards }))).toEqual([
      "Choose:\nRepair\nAt your home\nBook\nBill\nPump: 40 €\nTotal: 40 €",
    ]);
  });

  it("names each file with the message that carried it, and no MIME type", () => {
    const files = [
      { contentType: "application/pdf", name: "bill.pdf" },
      { contentType: "image/png", contentUrl: "https://files.norr.example/1/leak.png?sig=1" },
      { contentType: "image/jpeg" },
    ];
    expect(textsOf(said("user", { text: "See here", attachments: files }))).toEqual([
      "See here\n📎 bill.pdf\n📎 leak.png\n📎 image",
    ]);
    expect(polled("", { amsReferences: '["0-x"]', amsMetadata: '[{"fileName":"bill.pdf"}]' })?.text).toBe(
      "📎 bill.pdf",
    );
    expect(polled("Here", { amsReferences: '["0-x"]' })?.text).toBe("Here\n📎 file");
  });

  it("survives a card inside cards without end", () => {
    let body: Row = { type: "TextBlock", text: "deep" };
    for (let depth = 0; depth < 2_000; depth += 1) body = { type: "Container", items: [body] };
    const card = adaptive([{ type: "TextBlock", text: "top" }, body]);
    expect(textsOf(said("bot", { attachments: [card] }))).toEqual(["top"]);
  });
});

describe("JSON for a program", () => {
  const quick = {
    type: "message",
    text: "What now?",
    suggestedActions: { actions: [{ type: "imBack", title: "Pay", value: "Pay" }] },
  };
  it.each([
    [quick],
    [JSON.stringify(quick)],
    [JSON.stringify(JSON.stringify(quick))],
    [{ text: "What now?", quick_replies: [{ content_type: "text", title: "Pay", payload: "p" }] }],
  ])("is read as its words: %j", (content) => expect(polled(content)?.text).toBe("What now?\nPay"));

  it("reads a card alone and the answer to one", () => {
    expect(polled({ type: "AdaptiveCard", body: [{ type: "TextBlock", text: "Choose a slot" }] })?.text).toBe(
      "Choose a slot",
    );
    const customer = { from: { application: { displayName: "Customer" } }, tags: "FromCustomer" };
    expect(polled({ value: { slot: "early" } }, customer)?.text).toBe("Slot: early");
    expect(polled({ slot: "early" }, { ...customer, botContentType: "azurebotservice.adaptivecard" })?.text).toBe(
      "Slot: early",
    );
  });

  it("stays when somebody shows it to somebody", () => {
    const pasted = '{"error": 5, "module": "pump"}';
    expect(polled(pasted, { tags: "FromCustomer" })?.text).toBe(pasted);
  });

  it("never throws and never gives an empty turn, whatever an activity holds", () => {
    const keys = [
      "text",
      "value",
      "attachments",
      "suggestedActions",
      "channelData",
      "entities",
      "speak",
      "content",
      "body",
      "items",
      "type",
    ];
    const activity = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom("AdaptiveCard", "TextBlock", "Input.Text", "x", 1, null, true),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie("tree"), { maxKeys: 4 }),
      ),
    })).tree;
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 6 }), (rows) => {
        for (const { text } of parseActivities(rows).turns) expect(text.trim()).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });
});

describe("the agent's sources", () => {
  const citation = [
    { position: 1, appearance: { name: "Pump manual.pdf", url: "https://docs.norr.example/pump.pdf" } },
    { position: 2, appearance: { name: "KA-01201 Drain the pump" } },
  ];
  it("are named, with an address of https and the number of an article", () => {
    const [turn] = turnsOf(
      said("bot", {
        text: 'Drain it [1][2].\n\n[1]: cite:1 "Citation-1"\n[2]: cite:2 "Citation-2"',
        entities: [{ type: "https://schema.org/Message", citation }],
      }),
    );
    expect(turn?.text).toBe("Drain it.");
    expect(turn?.citations).toEqual(["Pump manual.pdf", "KA-01201"]);
    expect(turn?.sources?.[0]).toMatchObject({
      title: "Pump manual.pdf",
      address: "https://docs.norr.example/pump.pdf",
    });
  });

  it("are read from the lines alone, too, and lead nowhere unsafe", () => {
    const [turn] = turnsOf(said("bot", { text: 'Drain it [1].\n[1]: http://norr.example/p "Pump page"' }));
    expect(turn?.sources).toEqual([{ title: "Pump page", number: "", address: "" }]);
  });
});
