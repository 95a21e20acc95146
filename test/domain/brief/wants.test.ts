import { agent, briefOf, customer, handing, representative, sourcesOf, talk } from "./conversation";

const wants = (...texts: readonly string[]): string | undefined => briefOf(talk(...texts.map(customer))).wants?.text;

describe("what the customer wants", () => {
  it.each([
    ["Their money back", "hello, I want my money back please"],
    ["Cancel their subscription", "could you cancel my subscription? thanks"],
    ["Delete their account", "Please delete my account"],
    ["How to pair two speakers", "how do I pair two speakers?"],
    ["A copy of the invoice", "I would like a copy of the invoice, because my accountant asks"],
    ["Refund", "refund. I am tired of this"],
    ["The company name on invoice INV-20773", "I need the company name on invoice INV-20773"],
  ])("%s ← %s", (line, text) => {
    expect(wants(text)).toBe(line);
  });

  it("is a wish rather than the trouble before it", () => {
    expect(wants("the kettle leaks since Monday", "I'd like a new one")).toBe("A new one");
  });

  it("takes two remedies as alternatives, and other wishes as two", () => {
    expect(wants("I want a refund", "I need it replaced by Friday")).toBe("A refund, or to have it replaced by Friday");
    expect(wants("please cancel my plan", "I need a copy of the invoice")).toBe(
      "Cancel their plan; a copy of the invoice",
    );
  });

  it("names the product where a pronoun stood for it", () => {
    const turns = talk(customer("My Kettle One is leaking"), customer("I want it repaired"));
    expect(briefOf(turns).wants?.text).toBe("The Kettle One repaired");
    expect(sourcesOf(briefOf(turns).wants, turns)).toEqual(["t2: I want it repaired", "t1: Kettle One"]);
  });

  it("is the trouble and the open question when nothing was asked for plainly", () => {
    expect(wants("hi, I think I was charged twice for my kettle", "will I get it back before Monday?")).toBe(
      "Charged twice for their kettle; will they get it back before Monday?",
    );
  });

  it("is not a wish for a person, nor what the customer does not want", () => {
    expect(wants("the app logs me out again", "I want to talk to somebody", "I don't want to wait")).toBe(
      "The app logs them out again",
    );
  });

  it.each([
    ["@NorrHelp my lamp is dark since Monday", "Their lamp is dark since Monday"],
    [".@NorrHelp: my lamp is dark since Monday", "Their lamp is dark since Monday"],
    ["Dear customer service team, my lamp is dark since Monday", "Their lamp is dark since Monday"],
    ["Hello dear Norr officers, my lamp is dark since Monday", "Their lamp is dark since Monday"],
    ["The lamp of @Ana is dark since Monday", "The lamp of @Ana is dark since Monday"],
  ])("begins behind who it is addressed to: %s", (text, line) => {
    expect(wants(text)).toBe(line);
  });

  it("stays calm: no oaths, no shouting, no pictures", () => {
    expect(wants("your bloody app STILL logs me out 😡")).toBe("The app still logs them out");
  });

  it("quotes another language and turns nothing in it", () => {
    const turns = talk(customer("Hei! Jeg venter på en lampe som skulle ha kommet for lenge siden"));
    expect(briefOf(turns).wants?.text).toBe("“Jeg venter på en lampe som skulle ha kommet for lenge siden”");
  });

  it("falls back on what the agent noted, then on the topic", () => {
    const phrase = handing({ va_LastPhrase: "my order is late again" }, { lastPhrase: "my order is late again" });
    expect(briefOf(talk(customer("hi")), { handoff: phrase }).wants).toMatchObject({
      text: "“my order is late again”",
      evidence: [{ kind: "value", name: "va_LastPhrase" }],
    });
    expect(briefOf([], { handoff: handing({}, { lastTopic: "Order status", lastPhrase: "" }) }).wants?.text).toBe(
      "Order status",
    );
  });

  it("is never empty when the customer wrote anything, in whatever script", () => {
    expect(briefOf(talk(agent("One moment please."))).wants).toBeNull();
    expect(wants("hi")).toBe("“hi”");
    expect(wants("hi", "Umtausch")).toBe("“Umtausch”");
    expect(wants("充電ケーブルがすぐに抜けます")).toBe("“充電ケーブルがすぐに抜けます”");
    expect(wants("你好", "耳机左边没有声音")).toBe("“耳机左边没有声音”");
    expect(wants("배송이 늦어요")).toBe("“배송이 늦어요”");
    expect(wants("สวัสดี", "หูฟังข้างซ้ายไม่มีเสียง")).toBe("“หูฟังข้างซ้ายไม่มีเสียง”");
  });

  it("follows a new plain wish while the representative works", () => {
    const before = [customer("the kettle is lost in the post"), representative("I am sorry, let me look.")];
    expect(briefOf(talk(...before, customer("I would like a new one, not the money"))).wants?.text).toBe(
      "A new one, not the money",
    );
  });
});
