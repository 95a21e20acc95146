import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Brief, writeBrief } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import { openReaders, type PackedReaders } from "#domain/reading";

const file = resolve("webresources/readers/readers.json");
const readers = openReaders(JSON.parse(readFileSync(file, "utf8")) as PackedReaders);

type Said = readonly [speaker: Turn["speaker"], text: string];

const briefOf = (...lines: readonly Said[]): Brief =>
  writeBrief({
    turns: lines.map(([speaker, text], at) => ({
      id: `t${at}`,
      at: at * 60_000,
      speaker,
      name: "",
      text,
      visibility: "customer",
      masks: [],
    })),
    handoff: null,
    readers,
  });

const wanted = (first: string, then: string): string =>
  briefOf(["customer", first], ["agent", "Let me look."], ["customer", then]).wants?.text ?? "";

describe("a wish that changes, by the readers that ship", () => {
  it.each([
    [/new lid/, "I want my money back for the kettle", "forget the money, I'd rather have a new lid"],
    [
      /keep the booking|move it to Monday/i,
      "please cancel my booking for Sunday",
      "on second thought keep the booking, only move it to Monday",
    ],
    [
      /bring it back/i,
      "I'd like to swap the boots for a 41",
      "changed my mind, I'll bring it back for a refund instead",
    ],
    [/hob/, "I need the bill for May", "never mind, found it. But now my hob is broken"],
    [/Gutschein/, "Ich will mein Geld für die Lampe zurück", "Dann doch lieber einen Gutschein"],
    [/réparation/, "Je voudrais un échange de ma lampe", "Finalement je préfère une réparation"],
    [/reparación/, "Quiero un cambio de la lámpara", "Prefiero una reparación"],
    [/riparazione/, "Vorrei un cambio della lampada", "Anzi, preferisco una riparazione"],
    [/reparatie/, "Ik wil de lamp ruilen", "Toch maar liever een reparatie"],
    [/修理/, "交換してほしいです。", "やっぱり修理してほしいです。"],
  ])("is the later one: %s", (later, first, then) => {
    expect(wanted(first, then)).toMatch(later);
  });

  it.each([
    "Is there someone else you could check with or escalate this to?",
    "could I speak to a supervisor about this",
    "can somebody please look",
    "I'd appreciate being transferred to someone who has the authority",
  ])("is not that a person shall do it, where something else is wished: %s", (then) => {
    expect(wanted("I want my deposit for the flat in Hove back", then)).toMatch(/deposit/);
  });

  it("is that a person shall do it, where nothing else is wished", () => {
    expect(briefOf(["customer", "can I speak to a person please"]).wants?.text).toMatch(/person/);
  });

  it("stays with what is changed about it", () => {
    expect(wanted("I need a plumber for Tuesday", "wait, not Tuesday. Make it Friday")).toBe(
      "They need a plumber for Tuesday; Make it Friday",
    );
  });

  it.each([
    [/Geld/, "Ich will mein Geld für die Lampe zurück", "Ich hätte doch lieber einen Anruf am Nachmittag"],
    [/reembolso/, "Quiero un reembolso de la lámpara", "a lo mejor llega mañana"],
    [/money back/, "I want my money back for the kettle", "I'd rather be called in the morning"],
    [/money back/, "I want my money back for the kettle", "I'd rather you emailed me about it"],
    [/money back/, "I want my money back for the kettle", "please text me instead"],
    [/argent/, "Je voudrais mon argent pour la lampe", "finalement le livreur est passé"],
    [/lampada/, "Vorrei un cambio della lampada", "il corriere invece non ha scritto"],
  ])("is not given up for how one is reached, nor for a word that may mean anything: %s", (first, wish, then) => {
    expect(wanted(wish, then)).toMatch(first);
  });

  it("is for a telephone, where a telephone is what is wished instead", () => {
    expect(wanted("I want my money back for the phone", "I'd rather have a new phone")).toMatch(/new phone/);
  });

  it.each([
    "The card number is 4242 4242 4242 4242 if you need it",
    "My account number is 771204",
    "my order number is HH-20481 in case you need it",
  ])("is not what somebody gives: %s", (gives) => {
    const then = briefOf(
      ["customer", "Please cancel my old card and send a new one"],
      ["agent", "Let me look."],
      ["customer", gives],
    );
    expect(then.wants?.text).toMatch(/cancel|new one/i);
  });

  it("stays where a value and a wish stand in one sentence", () => {
    expect(
      briefOf(["customer", "My account number is 771204 and I want my money back for the lamp"]).wants?.text,
    ).toMatch(/money back/);
  });

  it("is no question whose answer was enough", () => {
    const asks: readonly Said[] = [
      ["customer", "I uploaded the invoice twice, please link it to my claim"],
      ["agent", "I cannot see it."],
      ["customer", "May we start the repair before your engineer comes, if we keep photos?"],
      ["agent", "Please do not start before the claim is approved."],
    ];
    expect(briefOf(...asks).wants?.text).toMatch(/repair/);
    expect(briefOf(...asks, ["customer", "OK, thank you, that helps."]).wants?.text).not.toMatch(/repair/);
  });

  it("is not given up for what only perhaps changes it", () => {
    expect(wanted("I want my money back for the kettle", "actually the lid is broken as well")).toMatch(/money back/);
  });
});

describe("once a person speaks", () => {
  const before: readonly Said[] = [
    ["customer", "The oven door fell off and I want it repaired this week."],
    ["agent", "Repairs of doors have to be approved by a technician, so I am connecting you with one."],
    ["representative", "Hello, this is Ines."],
  ];

  it.each(["please let me find my glasses", "please call me Bob", "please bear with me", "type slower please"])(
    "neither wish nor reason moves with: %s",
    (text) => {
      const [then, now] = [briefOf(...before), briefOf(...before, ["customer", text])];
      expect(then.why).not.toBeNull();
      expect([now.wants?.text, now.why?.text]).toEqual([then.wants?.text, then.why?.text]);
    },
  );
});

describe("a fact", () => {
  const factsOf = (...lines: readonly Said[]): readonly string[] =>
    briefOf(...lines).facts.flatMap(({ values }) => values.map(({ text }) => text));

  it("is no place in a program and no clock of a log", () => {
    const facts = factsOf([
      "customer",
      "The job fails since we have 4.2.1. Log:\n2026-03-04 07:41:55,002 ERROR [w-1] HTTP 413\n\tat acme.http.Sender.send(Sender.java:188)",
    ]);
    expect(facts).toContain("4.2.1");
    expect(facts.join()).not.toMatch(/Sender|2026-03-04/);
  });

  it("is no number that is only asked back", () => {
    const facts = factsOf(
      ["customer", "please cancel my plan"],
      ["agent", "It would end on November 24, 2027. Shall I do that?"],
      ["customer", "2027?!?! no, now"],
    );
    expect(facts).not.toContain("2027");
  });
});

describe("a question", () => {
  it.each([
    ["Do you have the receipt?", "nope"],
    ["Could you give me the serial number?", "SN 90214-55"],
    ["Which value does queue.limit have?", "there is no queue.limit in the file"],
    ["Is the lamp on?", "yes it is"],
  ])("that was answered is not missing: %s", (asks, answer) => {
    const { missing } = briefOf(["customer", "My boiler is cold since Sunday."], ["agent", asks], ["customer", answer]);
    expect(missing).toEqual([]);
  });
});

describe("a clause", () => {
  it("ends neither at e.g. nor between two numbers", () => {
    const { wants } = briefOf(["customer", "I need a way around it, e.g. a second key for the gate"]);
    expect(wants?.text).not.toMatch(/e\.g$/);
    expect(wanted("Please send somebody between 8 and 12 tomorrow", "thanks")).toMatch(/between 8 and 12/);
  });
});

describe("a wish that only says yes to an offer", () => {
  it.each([
    ["Shall I book the van for Thursday now?", "yes please, book it", "Book the van for Thursday now"],
    ["Would you like me to send a spare cap by post?", "ok yes please do that", "Send a spare cap by post"],
    [
      "Thanks. Can I move your lesson to the evening group?",
      "Then yes, please move it",
      "Move their lesson to the evening group",
    ],
  ])("is told by the words of the offer: %s", (offer, then, line) => {
    const { wants } = briefOf(["customer", "hello there"], ["agent", offer], ["customer", then]);
    expect(wants?.text).toBe(line);
    expect(wants?.evidence.map((one) => one.kind === "turn" && one.turn).slice(0, 2)).toEqual(["t2", "t1"]);
  });

  it.each([
    ["Shall I book the van for Thursday now?", "please cancel it"],
    ["The van is blue.", "book it please"],
  ])("is told by its own where no offer can be meant: %s %s", (said, then) => {
    const { wants } = briefOf(["customer", "hello there"], ["agent", said], ["customer", then]);
    expect(wants?.text.toLowerCase()).toContain(then.replace(/ ?please ?/, "").trim());
  });
});
