import { agent, briefOf, customer, talk, type Line } from "./conversation";

const tried = (...lines: readonly Line[]): readonly string[] =>
  briefOf(talk(...lines)).tried.map(({ line, outcome }) => `${outcome}: ${line.text}`);

const trouble = customer("the kettle shows E7");

describe("what was tried", () => {
  it("is the first step of an order, with what the customer said of it", () => {
    expect(
      tried(
        trouble,
        agent("Please unplug the kettle at the wall, wait a minute and plug it in again."),
        customer("did that. still E7"),
      ),
    ).toEqual(["failed: Unplug the kettle at the wall: still E7"]);
  });

  it.each([
    ["failed", "no change"],
    ["failed", "it doesn't help"],
    ["failed", "worked for a minute, then the same again"],
    ["helped", "that worked"],
    ["helped", "no E7 any more"],
    ["helped", "the error is gone, thank you"],
    ["unknown", "ok, did that"],
  ])("%s ← %s", (outcome, said) => {
    const [step] = briefOf(talk(trouble, agent("Please hold the button for eight seconds."), customer(said))).tried;
    expect(step?.outcome).toBe(outcome);
  });

  it.each(["ok one moment", "I was going to do that tomorrow", "no I want a person"])(
    "was not tried when it was only suggested: %s",
    (said) => {
      expect(tried(trouble, agent("Please hold the button for eight seconds."), customer(said))).toEqual([]);
    },
  );

  it("is every step of a list, not the words that lead to it", () => {
    expect(
      tried(
        trouble,
        agent("Try the following:\n1. Unplug the kettle for a minute\n2. Rinse the filter with warm water"),
        customer("did all of it, no change"),
      ),
    ).toEqual([
      "failed: Unplug the kettle for a minute: no change",
      "failed: Rinse the filter with warm water: no change",
    ]);
  });

  it("has not helped when the same error comes back later", () => {
    expect(
      tried(
        trouble,
        agent("Please hold the button for eight seconds."),
        customer("that worked"),
        agent("Very good. Anything else?"),
        customer("oh no. E7 again"),
      ),
    ).toEqual(["failed: Hold the button for eight seconds: E7 again"]);
  });

  it("is also what the customer did on their own", () => {
    expect(tried(trouble, customer("I've already replaced the filter twice and nothing changed"))).toEqual([
      "failed: Replaced the filter twice and nothing changed",
    ]);
  });

  it("is also told without an apostrophe", () => {
    expect(tried(trouble, customer("ive moved them all to another room, still E7"))).toEqual([
      "failed: Moved them all to another room: still E7",
    ]);
  });

  it("is not how it came about, nor a story", () => {
    expect(
      tried(customer("I changed my mind and moved house"), customer("it came in the post and I opened the box")),
    ).toEqual([]);
  });

  it("is not what the agent only asks for", () => {
    expect(tried(trouble, agent("Please tell me the serial number and send me a photo."))).toEqual([]);
  });

  it("keeps a step proposed twice once, with its last outcome", () => {
    const step = agent("Please restart the kettle now.");
    expect(
      tried(trouble, step, customer("no change"), agent("Again: please restart the kettle now."), customer("still E7")),
    ).toHaveLength(1);
  });

  it("shows five at most, what failed before what nobody spoke of", () => {
    const steps = [
      "Open the lid fully",
      "Empty the tank",
      "Rinse the filter",
      "Press the green key",
      "Lift the base",
      "Turn the dial",
    ];
    const lines = steps.flatMap((step, at) => [
      agent(`Please ${step.toLowerCase()}.`),
      customer(at < 5 ? "still E7" : "ok"),
    ]);
    const shown = tried(trouble, ...lines);
    expect(shown).toHaveLength(5);
    expect(shown.every((line) => line.startsWith("failed"))).toBe(true);
  });
});
