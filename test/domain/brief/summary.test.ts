import { isSourced, writeSummary } from "#domain/brief";
import { agent, customer, representative, sourcesOf, talk, type Line } from "./conversation";

const summary = (...lines: readonly Line[]): readonly (string | undefined)[] => {
  const { wanted, done } = writeSummary(talk(...lines));
  return [wanted?.text, done?.text];
};

describe("the summary of a conversation", () => {
  it("is what the customer came with and what was done in the end, in the third person", () => {
    expect(
      summary(
        customer("Hello!"),
        customer("My kettle has leaked since Monday and my kitchen floor is wet. Any ideas?"),
        representative("Sorry to hear that. Which kettle do you have, and when did you buy it?"),
        customer("the big one, in May"),
        representative("Thanks. I have ordered a new lid for your kettle, it should reach you on Thursday by courier."),
      ),
    ).toEqual([
      "Their kettle has leaked since Monday and their kitchen floor is wet.",
      "I have ordered a new lid for their kettle, it should reach them on Thursday by courier.",
    ]);
  });

  it("leaves out addressees, links and signatures, but no name inside a sentence", () => {
    expect(
      summary(
        customer("@NorrHelp @Ana what has @Norr done to the timetable, my train never shows up? https://x.example/a1"),
        representative("@Ana Hi Ana, we have put the old timetable back in the app for everybody 1/2 ^JK"),
      ),
    ).toEqual([
      "What has @Norr done to the timetable, their train never shows up?",
      "We have put the old timetable back in the app for everybody.",
    ]);
  });

  it("adds a second sentence where the first says little, in the order they were said", () => {
    const [, done] = summary(
      customer("The lamp flickers all evening long"),
      representative("We replaced the driver board today. Please keep the lamp switched on overnight."),
    );
    expect(done).toBe("We replaced the driver board today. Please keep the lamp switched on overnight.");
  });

  it("says once what was said twice", () => {
    const [, done] = summary(
      customer("The lamp flickers all evening long"),
      agent("I am asking a colleague to help you."),
      customer("and it hums"),
      agent("I am asking a colleague to help you."),
    );
    expect(done).toBe("The agent is asking a colleague to help them.");
  });

  it("ends a Japanese sentence as Japanese does", () => {
    expect(
      summary(customer("電源が入りません。どうすればいいですか"), representative("新しい電源を明日お送りします。"))[1],
    ).toMatch(/します。$/);
  });

  it("speaks of the agent as of another", () => {
    expect(
      summary(customer("The lamp is dark"), agent("I have opened a ticket for your lamp with the workshop"))[1],
    ).toBe("The agent has opened a ticket for their lamp with the workshop.");
  });

  it("leaves another language as it is", () => {
    const [wanted] = summary(customer("Lampen min virker ikke, og jeg vil ha pengene mine tilbake"));
    expect(wanted).toBe("Lampen min virker ikke, og jeg vil ha pengene mine tilbake.");
  });

  it("points at the whole sentences, without what notes and the system say", () => {
    const turns = talk(customer("hi. My parcel is lost, please look"), [
      "note",
      "he is lying, keep him waiting for it",
    ]);
    const { wanted, done } = writeSummary(turns);
    expect(sourcesOf(wanted, turns)).toEqual(["t1: My parcel is lost, please look"]);
    expect(wanted && isSourced(wanted, turns)).toBe(true);
    expect(done).toBeNull();
  });

  it("is empty without words", () => {
    expect(writeSummary([])).toEqual({ wanted: null, done: null });
    expect(summary(customer("?!"), customer("👍"))).toEqual([undefined, undefined]);
  });
});
