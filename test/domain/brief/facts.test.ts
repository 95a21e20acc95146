import { agent, briefOf, customer, factsOf, handing, sourcesOf, talk } from "./conversation";

const facts = (...texts: readonly string[]): readonly string[] => factsOf(briefOf(talk(...texts.map(customer))));

describe("what is known", () => {
  it.each([
    [["order: 3348917"], "my order number is 3348917"],
    [["serial: KT-20418"], "the serial is KT-20418"],
    [["invoice: INV-207733"], "it is on invoice INV-207733"],
    [["error: 0x8007000E"], "windows says 0x8007000E"],
    [["error: E19"], "E19 again"],
    [["version: firmware 3.2"], "firmware is on 3.2".replace("is on ", "")],
    [["version: Android 16"], "my phone has Android 16"],
    [["email: ana@example.com"], "write to ana@example.com"],
    [["phone: +44 7700 900318"], "call me on +44 7700 900318"],
    [["amount: € 12.90"], "I paid € 12.90"],
    [["date: delivered 14 August"], "it was delivered on 14 August"],
    [["card: card ••••4242"], "I paid with card ••••4242"],
  ])("%j ← %s", (expected, text) => {
    expect(facts(text)).toEqual(expected);
  });

  it.each([
    ["error 4471 again", ["error: 4471"]],
    ["the app says HTTP 413", ["error: HTTP 413"]],
    ["ERR_CACHE_MISS in the browser", ["error: ERR_CACHE_MISS"]],
    ["we get AADSTS50011", ["error: AADSTS50011"]],
    ["the display shows F07", ["error: F07"]],
    ["the gate code is 4471", []],
    ["the door code 4471#", []],
    ["it shows 2024", []],
    ["I live in E1 6AN", []],
    ["discount code SPRING25 does not work", []],
  ])("an error is one by its shape or its name: %s", (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it("names a number alone by what was asked, and joins it with the same one handed over", () => {
    const turns = talk(agent("Can I have your account number please?"), customer("77120458"));
    expect(factsOf(briefOf(turns))).toEqual(["Account number: 77120458"]);
    const brief = briefOf(turns, { handoff: handing({ AccountNumber: "77120458" }) });
    expect(factsOf(brief)).toEqual(["Account number: 77120458"]);
    expect(sourcesOf(brief.facts[0]?.values[0], turns)).toEqual(["t2: 77120458", "=AccountNumber"]);
  });

  it("takes a device for no product", () => {
    const handoff = handing({ va_Device: "Fairphone 5", AffectedUsers: "240" });
    expect(factsOf(briefOf(talk(customer("my fairphone 5 is dead")), { products: [], handoff }))).toEqual([
      "Device: Fairphone 5",
      "Affected users: 240",
    ]);
  });

  it.each(["it is 5 o'clock", "we are 4 people in 2024", "step 3 of 12", "see you on the 27th"])(
    "is nothing in: %s",
    (text) => {
      expect(facts(text)).toEqual([]);
    },
  );

  it("names a bare number by what was asked, by its letters, or in the order of the questions", () => {
    const asked = talk(
      agent("Could you give me the order number and the serial number?"),
      customer("XQ-11200. the other is KT-4711"),
      customer("sorry, KT-4771"),
    );
    expect(factsOf(briefOf(asked))).toEqual(["order: XQ-11200", "serial: KT-4711 or KT-4771"]);
  });

  it("takes a version from the question that asked for it, and gives both as its source", () => {
    const turns = talk(agent("Which firmware does the app show?"), customer("3.1"));
    const [fact] = briefOf(turns).facts;
    expect(fact?.values[0].text).toBe("firmware 3.1");
    expect(sourcesOf(fact?.values[0], turns)).toEqual(["t2: 3.1", "t1: firmware"]);
  });

  it("keeps two numbers of one message apart, and drops one that was taken back", () => {
    expect(facts("order XQ-11200 and order XQ-11377")).toEqual(["order: XQ-11200", "order: XQ-11377"]);
    expect(facts("order XQ-11200", "I mistyped, order XQ-11300")).toEqual(["order: XQ-11300"]);
  });

  it("joins what was said with what was handed over, and shows where they differ", () => {
    const turns = talk(customer("order XQ-11200, the serial is KT-4711"));
    const handoff = handing({ OrderNumber: "xq 11200", SerialNumber: "KT-4771" });
    const brief = briefOf(turns, { handoff });
    expect(factsOf(brief)).toEqual(["order: XQ-11200", "serial: KT-4711 or KT-4771"]);
    expect(sourcesOf(brief.facts[0]?.values[0], turns)).toEqual(["t1: XQ-11200", "=OrderNumber"]);
  });

  it("names handed-over values in words and leaves out what is empty or for machines", () => {
    const handoff = handing({
      LampOrder: "XQ-11200",
      NeededBy: "Friday",
      BotId: "0b9f6f0e-8f2e-4d6e-9d52-0a8f6c1f2d11",
      CustomerVerified: "true",
      DeliveryAddress: "",
      "Topic.Steps": '["Restart"]',
      SentimentFlag: "very negative",
    });
    expect(factsOf(briefOf([], { handoff }))).toEqual([
      "Lamp order: XQ-11200",
      "Needed by: Friday",
      "Customer verified: yes",
    ]);
  });

  it("finds products by the names it is given, also without their number", () => {
    expect(facts("my brio is dead")).toEqual(["product: brio"]);
    expect(factsOf(briefOf(talk(customer("the Norr")), { products: [] }))).toEqual([]);
    expect(
      factsOf(briefOf(talk(customer("the Norr")), { products: [], handoff: handing({ Product: "Norr" }) })),
    ).toEqual(["product: Norr"]);
  });

  it("never shows more than ten", () => {
    const many = Array.from({ length: 30 }, (_, at) => `order XQ-${11000 + at} and E${at + 10}, € ${at + 1}`);
    expect(briefOf(talk(...many.map(customer))).facts.length).toBeLessThanOrEqual(10);
  });
});

describe("numbers with slashes and dashes", () => {
  const facts = (text: string): readonly string[] => factsOf(briefOf(talk(customer(text))));

  it.each([
    ["Invoice RG/2025/0417 names the wrong street", "invoice: RG/2025/0417"],
    ["Order #5520-C came in the wrong size", "order: 5520-C"],
    ["my order no. 60117/2 is lost", "order: 60117/2"],
    ["ticket 2025/00931 was closed", "Ticket: 2025/00931"],
    ["serial no. KX–20931 on the back", "serial: KX–20931"],
    ["the order KX‑20931 is late", "order: KX‑20931"],
    ["Auftrag: order AB-2025/118-7", "order: AB-2025/118-7"],
  ])("are one value: %s", (text, fact) => {
    expect(facts(text)).toContain(fact);
    expect(facts(text)).toHaveLength(1);
  });

  it("are no identifiers where they are days", () => {
    expect(facts("my order came on 2025-11-03 and is broken")).toEqual([]);
    expect(facts("the invoice of 03/11/2025 is wrong")).toEqual([]);
  });
});
