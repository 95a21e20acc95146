import { writeHandoffLine } from "#domain/brief";
import { agent, briefOf, customer, factsOf, sourcesOf, talk } from "./conversation";

const turns = talk(
  agent("Hello, I am the support agent. How can I help?"),
  customer("My Brio 3 says E42 and makes no coffee, it has firmware 3.2"),
  customer("ordered on 14 August, order HH-48213, the serial is BR3-0917"),
  agent("Please switch the Brio off at the back, wait ten seconds and switch it on again."),
  customer("Still E42. Serial is BR3-0971 by the way"),
  customer("I descaled it again, got one cup and then the same error again, this is ridiculous"),
  customer("I want my money back"),
  agent("I am sorry. Where was it delivered, and which card did you pay with?"),
  customer("card ••••4242 now let me talk to a person. I need it fixed by Friday"),
  agent("A person will answer about the refund today. I am handing you over with everything you told me."),
);
const brief = briefOf(turns);

describe("a coffee machine that shows E42, handed over", () => {
  it("says what Ana wants, in her words, with the sentences they come from", () => {
    expect(brief.wants?.text).toBe("Their money back, or the Brio 3 fixed by Friday");
    expect(sourcesOf(brief.wants, turns)).toEqual([
      "t7: I want my money back",
      "t9: I need it fixed by Friday",
      "t2: Brio 3",
    ]);
  });

  it("says why a person: she asked for one after two attempts failed", () => {
    expect(brief.why?.text).toBe("Asked for a person after two attempts failed");
    expect(sourcesOf(brief.why, turns)[0]).toBe("t9: talk to a person");
  });

  it("lists what must not be tried again, with what came of it", () => {
    expect(brief.tried.map(({ line, outcome }) => [outcome, line.text])).toEqual([
      ["failed", "Switch the Brio off at the back: still E42"],
      ["failed", "Descaled it again: the same error again"],
    ]);
  });

  it("knows the facts and shows the two serial numbers as a conflict, in the order they came", () => {
    expect(factsOf(brief)).toEqual([
      "product: Brio 3",
      "version: firmware 3.2",
      "order: HH-48213",
      "serial: BR3-0917 or BR3-0971",
      "error: E42",
      "card: card ••••4242",
      "date: ordered 14 August",
    ]);
  });

  it("asks only for what is still missing: the card was answered, the address was not", () => {
    expect(brief.missing.map(({ line, asked }) => [line.text, asked])).toEqual([["Where was it delivered?", 1]]);
  });

  it("carries the promise on", () => {
    expect(brief.promised.map(({ text }) => text)).toEqual(["A person will answer about the refund today"]);
    expect(sourcesOf(brief.promised[0], turns)).toEqual(["t10: A person will answer about the refund today"]);
  });

  it("fits one sentence for a session list", () => {
    expect(writeHandoffLine(brief)?.text).toBe(
      "Their money back, or the Brio 3 fixed by Friday; asked for a person after two attempts failed",
    );
    expect(writeHandoffLine(briefOf([]))).toBeNull();
  });

  it("says once what is both wanted and why", () => {
    expect(writeHandoffLine({ ...brief, why: brief.wants })?.text).toBe(
      "Their money back, or the Brio 3 fixed by Friday",
    );
  });
});
