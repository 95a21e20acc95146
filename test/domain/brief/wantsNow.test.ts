import fc from "fast-check";
import { agent, briefOf, customer, representative, talk, type Line } from "./conversation";

const wants = (...lines: readonly Line[]): string | undefined => briefOf(talk(...lines)).wants?.text;

const before = [
  customer("The boiler I bought from you loses pressure every night, order XQ-11200, I want a refund"),
  agent("Please open the valve for a minute."),
  customer("same as before. put me through to a person"),
  agent("I hand you over."),
  representative("Hello, this is Ines, I am looking into it."),
];
const smallTalk =
  `thank you so much|are you there?|hold on please|can you wait a minute?|brb|I'm off to lunch|awful weather today
I need to pick up the kids at four|can you e-mail me that?|could you send it to my phone|my battery is at 5%|sorry, the baby cries
I want to thank you|I would like to leave a review later|can I call you back?|could you call me instead?|I need a coffee
I have to go to work soon|please hurry up|ok|yes please|no problem|I want to go home|can you repeat that please
I'd like to know your name|can we pause for a minute|I need to change the baby|please stop asking me that
I need to charge my phone|how are you today|do you like football|I'd love a cup of tea|we want to watch the match tonight
never mind the noise|actually one moment|forget it, I found my glasses|I don't want to keep you|ok that works now|that fixed it
please give me five minutes|could you spell your name|sorry wrong chat|would be nice if the sun came out
I'm looking for my charger|the doorbell rang, wait|I need to cancel my dentist appointment|is it raining there too?`.split(
    /[|\n]/,
  );

describe("once a person speaks, what the customer wants", () => {
  const wanted = wants(...before);

  it.each(smallTalk)("is not moved by: %s", (text) => {
    expect(wants(...before, customer(text))).toBe(wanted);
  });

  it("is not moved by forty such messages in any order", () => {
    expect(wanted).toBe("A refund");
    fc.assert(
      fc.property(fc.shuffledSubarray(smallTalk, { minLength: 40 }), (texts) => {
        expect(wants(...before, ...texts.map(customer))).toBe(wanted);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ["Send them a new valve", "forget the refund, just send me a new valve"],
    ["A replacement", "actually I'd rather have a replacement"],
    ["cancel it", "then please cancel it"],
  ])("moves with a remedy: %s", (line, text) => {
    expect(wants(...before, customer(text))).toContain(line);
  });

  it("is decided anew when an agent takes over again", () => {
    expect(
      wants(...before, agent("How can I help further?"), customer("I need an appointment with your plumber tomorrow")),
    ).toContain("appointment with the plumber tomorrow");
  });
});

describe("what the customer wants now", () => {
  it.each([
    ["Exchange it for the blue one", "please cancel my order", "hm, I'd rather exchange it for the blue one"],
    ["Pause it", "cancel my plan", "sorry, I meant only pause it"],
    ["Send them a new jug", "I want a refund for my blender", "forget the refund, just send me a new jug"],
    ["To have it cancelled; their 139.99 back", "no. I want it cancelled NOW and I want my 139.99 back"],
    [
      "The reading lamp fell apart",
      "my tap drips",
      "that fixed it, thanks!",
      "one more thing: the reading lamp fell apart",
    ],
    ["Now the radio is silent", "my tap drips", "It works but now the radio is silent"],
  ])("%s", (line, ...texts) => {
    expect(wants(...texts.map(customer))).toBe(line);
  });

  it.each([
    [["I want a refund for my blender", "never mind the refund"]],
    [["I want to return the tent", "I no longer want to return it"]],
    [["my tap drips since Friday", "ok that works now"]],
    [["my tap drips since Friday", "all sorted, thank you"]],
  ])("is nothing once it was settled or taken back: %j", (texts) => {
    expect(wants(...texts.map(customer))).toBeUndefined();
  });

  it("is the old matter again when its trouble is back", () => {
    expect(
      wants(customer("my tap drips since Friday"), customer("that worked!"), customer("oh no, it drips again")),
    ).toBe("Their tap drips since Friday");
  });

  it("stays when a success is only half of one", () => {
    expect(wants(customer("my tap drips since Friday"), customer("it works for a minute, then it drips"))).toBe(
      "Their tap drips since Friday",
    );
  });

  it.each(["I need it", "can you fix", "12345", "I want an answer"])("is no half sentence: %s", (text) => {
    expect(wants(customer("my tap drips since Friday"), customer(text))).toBe("Their tap drips since Friday");
  });
});
