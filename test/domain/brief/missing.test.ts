import { agent, briefOf, customer, handing, talk, type Line } from "./conversation";

const missing = (...lines: readonly Line[]): readonly (readonly [string, number])[] =>
  briefOf(talk(...lines)).missing.map(({ line, asked }) => [line.text, asked]);

describe("what is still missing", () => {
  it("is what the agent asked for and did not get, counted", () => {
    expect(
      missing(
        agent("Could you tell me the delivery address?"),
        customer("just refund it"),
        agent("Which delivery address should we use?"),
        customer("are you a person??"),
      ),
    ).toEqual([["Delivery address", 2]]);
  });

  it("is one half of a double question when only the other half was answered", () => {
    expect(missing(agent("What is your order number, and where was it bought?"), customer("XQ-11200"))).toEqual([
      ["Where was it bought?", 1],
    ]);
  });

  it("is nothing once it was said, even later or before", () => {
    const question = agent("Please give me the order number.");
    expect(missing(question, customer("one moment"), customer("it is XQ-11200"))).toEqual([]);
    expect(missing(customer("order XQ-11200 is late"), question, customer("I said so"))).toEqual([]);
    expect(missing(agent("Which delivery address should we use?"), customer("22 Larch Row, Galway"))).toEqual([]);
  });

  it("is no small talk, no offer, no check of a step", () => {
    expect(
      missing(
        agent("How can I help?"),
        agent("Does the light turn white?"),
        agent("Would you like a call back?"),
        customer("hm"),
      ),
    ).toEqual([]);
  });

  it.each([
    "Please never send your full card number here.",
    "You don't need to give me your PIN number.",
    "Did you share your card number with anyone?",
    "Would you like me to change your delivery address?",
    "Is there anything else about your order number?",
    "Did that answer your question about the order number?",
    "Shall I use the delivery address of last time?",
  ])("is nothing that was not asked for: %s", (text) => {
    expect(missing(agent(text), customer("I want a person"))).toEqual([]);
  });

  it.each([
    ["What is your account number?", "77120458"],
    ["What is your booking reference?", "it's K7RM2Q, two adults"],
    ["What is your e-mail address?", "jo at example dot com"],
    ["What is the delivery address?", "the same as before"],
    ["Which delivery address should we use?", "SK4 3DT, the blue door"],
    ["Which phone do you use?", "a fairphone"],
    ["And the new address please?", "Birkenweg 9, Leipzig"],
    ["When would you like the delivery?", "Friday"],
    ["What is the serial number?", "serial: KT-4711"],
  ])("%s is answered by: %s", (question, answer) => {
    expect(missing(agent(question), customer(answer))).toEqual([]);
    expect(missing(agent(question), customer("one moment please"), agent("Sure."), customer(answer))).toEqual([]);
  });

  it.each([
    ["What is your order number?", "I don't have it"],
    ["What is the serial number?", "no idea, I can't read it"],
    ["Which hotel are you staying at?", "why do you need that"],
  ])("%s stays open after: %s", (question, answer) => {
    expect(missing(agent(question), customer(answer))).toHaveLength(1);
  });

  it("is closed by what the agent finds itself", () => {
    expect(
      missing(agent("What is your order number?"), customer("look it up"), agent("I found your order XQ-11200.")),
    ).toEqual([]);
  });

  it("is also what the agent handed over empty", () => {
    const handoff = handing({ DeliveryAddress: "" });
    expect(briefOf(talk(customer("hello there my friend")), { handoff }).missing).toMatchObject([
      {
        line: { text: "Delivery address: handed over empty", evidence: [{ kind: "value", name: "DeliveryAddress" }] },
        asked: 0,
      },
    ]);
  });
});

const promised = (...texts: readonly string[]): readonly string[] =>
  briefOf(talk(customer("the parcel is lost"), ...texts.map(agent))).promised.map(({ text }) => text);

describe("what was promised", () => {
  it.each([
    ["A person will answer them today", "I hand over now, and a person will answer you today."],
    ["An answer from a person today", "I hand over; you get an answer from a person today."],
    ["Someone calls them back within two hours", "Of course. Someone calls you back within two hours."],
    ["Send their new filter tomorrow", "I will send your new filter tomorrow."],
    ["The return label comes by e-mail", "The return label comes by e-mail."],
    [
      "Someone from the boiler team will call them back today",
      "Someone from the boiler team will call you back today.",
    ],
    ["The privacy officer writes to them within two days", "The privacy officer writes to you within two days."],
    ["A joiner will visit them on Monday", "Thanks. A joiner will visit you on Monday."],
    ["They'll have their new card in three days", "You'll have your new card in three days."],
    ["The fees are refunded automatically within 7 days", "The fees are refunded automatically within 7 days."],
    ["The person will call them", "The person checks the log and will call you."],
  ])("%s ← %s", (line, text) => {
    expect(promised(text)).toEqual([line]);
  });

  it.each([
    "I'll hand you over to a colleague.",
    "I can't promise that a person will call today.",
    "Shall someone call you back?",
    "If it fails, someone will call you.",
    "You get a link that is valid for 20 minutes.",
  ])("is not: %s", (text) => {
    expect(promised(text)).toEqual([]);
  });

  it("is told once, in its last words", () => {
    expect(promised("A person will answer you today.", "As I said, a person will answer you today by mail.")).toEqual([
      "A person will answer them today by mail",
    ]);
  });
});
