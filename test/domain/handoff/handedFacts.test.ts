import { isEmptyText, parseHandoff, splitName, toPlainValue } from "#domain/handoff";

const handed = (value: Readonly<Record<string, unknown>>) =>
  parseHandoff({ activity: { type: "event", name: "handoff.initiate", value } });

const factsOf = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  handed(value).facts.map(({ kind, label, text }) => `${kind} ${label}: ${text}`);

describe("the name of a variable in words", () => {
  it.each([
    ["OrderNumber", "order number"],
    ["order_number", "order number"],
    ["Topic.callbackNumber", "callback number"],
    ["Global.va_meterReading", "meter reading"],
    ["cr7a1_boilerAge", "boiler age"],
    ["SSOTenant", "SSO tenant"],
    ["esimStatus", "eSIM status"],
    ["address.2.street", "address 2 street"],
    ["", ""],
  ])("%s → %s", (name, words) => {
    expect(splitName(name).join(" ")).toBe(words);
  });
});

describe("what a handed-over value is of", () => {
  it.each([
    ["product", { Product: "Kettle One" }, "product product: Kettle One"],
    ["a device, which is no product", { va_Device: "Fairphone 5" }, "device device: Fairphone 5"],
    ["a product's code, which is no name", { ProductCode: "K1-220" }, "other product code: K1-220"],
    ["a number alone", { PolicyNumber: 4471203 }, "other policy number: 4471203"],
    ["a count", { rooms: 3 }, "other rooms: 3"],
    ["a word every object knows", { Room: "constructor" }, "other room: constructor"],
    ["yes or no", { GasShutOff: true }, "other gas shut off: yes"],
    ["a sum with its currency", { RepairFee: "80", Currency: "CHF" }, "amount repair fee: 80 CHF"],
    ["a day", { DepartureDate: "2026-03-09" }, "other departure date: 9 March 2026"],
    ["a time", { BookedAt: "2026-03-09T18:05:00Z" }, "other booked at: 9 March 2026, 18:05 UTC"],
    ["a part of an object", { Boat: { Mooring: "C 14" } }, "other boat mooring: C 14"],
    ["a list", { Symptoms: ["smell", "smoke"] }, "other symptoms: smell, smoke"],
    ["a list of items", { Items: ["lamp", "cord"] }, "other items: lamp, cord"],
    ["a list as text", { Symptoms: '["smell","smoke"]' }, "other symptoms: smell, smoke"],
    ["a list as a program prints it", { Symptoms: "['smell', 'smoke']" }, "other symptoms: smell, smoke"],
    ["an object as text", { Boat: '{"mooring":"C 14"}' }, "other boat mooring: C 14"],
    ["an option of a list", { Delivery: { Value: "Express" } }, "other delivery: Express"],
    [
      "a list of objects",
      {
        Basket: [
          { sku: "L-1", qty: 2 },
          { sku: "C-2", qty: 1, gift: true },
        ],
      },
      "other basket: L-1, qty 2; C-2, qty 1, gift yes",
    ],
    ["a list of objects as text", { Items: '[{"name":"lamp"},{"name":"cord"}]' }, "other items: lamp; cord"],
    ["a list of lists", { Rooms: [["kitchen", "hall"], ["attic"]] }, "other rooms: kitchen, hall; attic"],
    [
      "as much of a long list as can be read",
      { Stops: Array.from({ length: 30 }, (_, at) => ({ name: `Stop ${String(at)}` })) },
      "other stops: Stop 0; Stop 1; Stop 2; Stop 3; Stop 4; Stop 5; Stop 6; Stop 7; Stop 8; Stop 9; Stop 10; Stop 11; …",
    ],
  ])("is %s", (_, value, fact) => {
    expect(factsOf(value)).toEqual([fact]);
  });

  it("is nothing for what is for machines, says nothing, or is told elsewhere", () => {
    expect(
      factsOf({
        va_Scope: "bot",
        va_LastTopic: "Billing",
        ConversationId: "a1",
        channelData: { tags: "x" },
        BotId: "0b9f6f0e-8f2e-4d6e-9d52-0a8f6c1f2d11",
        Reservation: "0b9f6f0e-8f2e-4d6e-9d52-0a8f6c1f2d11",
        IntentScore: 0.93,
        Var1: "hello",
        Portal: "https://example.com/a",
        Story: "word ".repeat(60),
        Tokens: [{ session: "a" }],
        Rows: [{ url: "https://example.com/a" }],
      }),
    ).toEqual([]);
  });
});

describe("what was handed over empty", () => {
  it.each([null, "", "  ", "N/A", "n/a", "unknown", "None", "-", "null"])("%j is a gap, not a fact", (value) => {
    const { facts, gaps } = handed({ CollectionSlot: value });
    expect(facts).toEqual([]);
    expect(gaps).toEqual([{ kind: "other", label: "collection slot", name: "CollectionSlot" }]);
  });

  it("is no gap when the name is for machines, nor when the value only looks empty", () => {
    expect(handed({ SessionToken: null, va_LastPhrase: "", Level: "0", Allergies: "none known" }).gaps).toEqual([]);
    expect(handed({ Booking: { Seat: null, Row: 4 } }).gaps.map(({ label }) => label)).toEqual(["booking seat"]);
  });
});

describe("a value in words", () => {
  it("keeps an unlikely date as it is written", () => {
    expect(toPlainValue("2026-13-40")).toBe("2026-13-40");
    expect(toPlainValue("2026-03-09T18:05:00+01:00")).toBe("9 March 2026, 18:05");
    expect(isEmptyText("nonesuch")).toBe(false);
  });
});
