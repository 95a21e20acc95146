import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createBriefWriter, isSourced, writeBrief, type Brief } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import { openReaders, type PackedReaders } from "#domain/reading";
import { trainReaders } from "#train";
import { readers as packed, things, toHandoff } from "./readers";

const readers = openReaders(packed);

type Line = readonly [speaker: Turn["speaker"], text: string, visibility?: Turn["visibility"]];

const talk = (...lines: readonly Line[]): readonly Turn[] =>
  lines.map(([speaker, text, visibility = "customer"], at) => ({
    id: `t${at}`,
    at: at * 60_000,
    speaker,
    name: "",
    text,
    visibility,
    masks: [],
  }));

const workshop = talk(
  ["customer", "Hello there. I want my rowing boat repaired, order KX-7781."],
  ["agent", "Which colour is it?"],
  ["representative", "I want my rowing boat repaired, he says. A colleague will call you tomorrow.", "internal"],
  ["customer", "I already changed the rowing boat strap, it still slips."],
  ["agent", "I have booked a workshop for the rowing boat."],
  ["customer", "All right then."],
  ["agent", "A colleague will call you tomorrow."],
);

const briefOf = (turns: readonly Turn[]): Brief => writeBrief({ turns, handoff: null, readers });

const pointsAt = (line: SourcedLine | null | undefined, turns: readonly Turn[]): readonly string[] =>
  line?.evidence.flatMap((one) =>
    one.kind === "turn" ? [turns.find(({ id }) => id === one.turn)?.text.slice(one.from, one.to) ?? ""] : [],
  ) ?? [];

describe("a brief by learned readers", () => {
  const brief = briefOf(workshop);

  it("says in the third person what was read, each line with its words", () => {
    expect(brief.wants?.text).toBe("They want their rowing boat repaired");
    expect(pointsAt(brief.wants, workshop)[0]).toContain("I want my rowing boat repaired");
    expect(brief.tried.map(({ line }) => line.text)).toEqual(["They already changed the rowing boat strap"]);
    expect(brief.done?.map(({ line, changed }) => [line.text, changed])).toEqual([
      ["The agent has booked a workshop for the rowing boat", true],
    ]);
    expect(brief.promised.map(({ text, state }) => [text, state])).toContainEqual([
      "A colleague will call them tomorrow",
      "open",
    ]);
    expect(brief.facts.map(({ values: [value] }) => value.text)).toContain("KX-7781");
  });

  it("has no word that its evidence does not have", () => {
    const lines = [brief.wants, ...(brief.done ?? []).map(({ line }) => line), ...brief.promised];
    expect(lines.every((line) => line && isSourced(line, workshop))).toBe(true);
  });

  it("takes nothing from a note that only colleagues see", () => {
    const said = [brief.wants, ...brief.promised].flatMap((line) => line?.evidence ?? []);
    expect(said.some((one) => one.kind === "turn" && one.turn === "t2")).toBe(false);
  });

  it("says nothing where nothing is to be said", () => {
    const { done, tried, promised } = briefOf(
      talk(["customer", "Thank you, the rowing boat is lovely."], ["agent", "You are welcome."]),
    );
    expect([done, tried, promised]).toEqual([[], [], []]);
  });

  it("says a step and the answer that tells how it went in one line, and another step in another", () => {
    const stepReaders = openReaders(
      trainReaders(
        things.flatMap((thing, at) => [
          toHandoff(
            2 * at,
            [
              ["customer", "Good morning."],
              ["agent", `Please tighten the ${thing} screw.`],
              ["customer", at % 2 ? "Did that, no use." : `I already changed the ${thing} strap.`],
            ],
            {
              tried: [
                [1, `Please tighten the ${thing} screw`],
                [2, at % 2 ? "Did that, no use" : `I already changed the ${thing} strap`],
              ],
            },
            [],
          ),
          toHandoff(2 * at + 1, [["customer", `Good morning, the ${thing} is lovely.`]], {}, []),
        ]),
        () => undefined,
      ),
    );
    const stepsOf = (turns: readonly Turn[]) => writeBrief({ turns, handoff: null, readers: stepReaders }).tried;
    const linesOf = (...lines: readonly Line[]): readonly (readonly [string, number])[] =>
      stepsOf(talk(["customer", "Good morning."], ...lines)).map(({ line }) => [line.text, line.evidence.length]);
    const proposal: Line = ["agent", "Please tighten the harp screw."];
    expect(linesOf(proposal, ["customer", "Did that, no use."])).toEqual([["Tighten the harp screw", 2]]);
    expect(linesOf(proposal, ["customer", "I already changed the rowing boat strap."])).toHaveLength(2);
    // A result that names no step belongs to the one before it, and is none by itself.
    const later: readonly Line[] = [proposal, ["customer", "Good morning."]];
    expect(linesOf(...later, ["customer", "Did that, no use."])).toEqual([["Tighten the harp screw", 2]]);
    expect(linesOf(["customer", "Did that, no use."])).toEqual([]);
  });

  it("keeps what was wanted when the talk with a person goes on", () => {
    const chat = Array.from({ length: 12 }, (_, at): Line[] => [
      ["representative", `One moment, looking at step ${at}.`],
      ["customer", "I want my tea now, the kettle is lovely."],
    ]).flat();
    const wanted = briefOf(workshop).wants?.text;
    for (const end of [1, 2, 7, 24]) {
      const turns = talk(
        ...workshop.map(({ speaker, text, visibility }): Line => [speaker, text, visibility]),
        ...chat.slice(0, end),
      );
      expect(briefOf(turns).wants?.text).toBe(wanted);
    }
  });

  it("quotes another language, since a changed word would be a guess", () => {
    const turns = talk(
      ["customer", "I want my Kajak repaired, weil die Bindung gebrochen ist und ich am Samstag fahren will."],
      ["agent", "A colleague will call you tomorrow."],
    );
    const { wants } = briefOf(turns);
    if (wants) expect(wants.text).toMatch(/^“.*”$/);
  });

  it("is the same however it came about: by rules first, turn by turn, or at once", () => {
    const writer = createBriefWriter();
    writer.update({ transcript: { turns: workshop.slice(0, 3) }, handoff: null });
    for (const end of [2, 5, 7])
      writer.update({ transcript: { turns: workshop.slice(0, end) }, handoff: null, readers });
    expect(writer.update({ transcript: { turns: workshop }, handoff: null, readers })).toEqual(brief);
  });
});

describe("a brief by the readers that ship", () => {
  const file = resolve(__dirname, "../../../webresources/readers/readers.json");
  const shipped = openReaders(JSON.parse(readFileSync(file, "utf8")) as PackedReaders);

  it.each([
    ["Please never send your full card number in this chat.", "Which shop stands beside the payments?"],
    ["Don't post your PIN here.", "What is the number of the booking?"],
  ])("misses what was asked for, not what nobody is to send: %s", (forbidden, asked) => {
    const turns = talk(
      ["customer", "Two payments on my statement are not mine. I want both amounts back."],
      ["agent", `I am sorry to hear that. ${forbidden} ${asked}`],
      ["customer", "can a real person look at this"],
      ["agent", "I am connecting you with a colleague."],
    );
    const { missing } = writeBrief({ turns, handoff: null, readers: shipped });
    expect(missing.map(({ line }) => line.text)).toEqual([asked.replace("your", "their")]);
  });

  it.each([
    ["It seems the order has been cancelled.", []],
    ["It looks like your order has been changed to Friday.", []],
    ["I have booked the parcel insurance.", ["The agent has booked the parcel insurance"]],
  ])("takes what is supposed for no act: %s", (said, lines) => {
    const turns = talk(
      ["customer", "I want my parcel insured."],
      ["agent", said],
      ["customer", "ok, and a person please"],
    );
    const { done = [] } = writeBrief({ turns, handoff: null, readers: shipped });
    expect(done.map(({ line }) => line.text)).toEqual(lines);
  });

  it("tells a whole address where the readers took a part of it", () => {
    const link = "https://clips.example/watch?v=H7Z2TL5mVws&t=2s";
    const { facts } = writeBrief({
      turns: talk(
        ["customer", `My clip plays without sound since Monday: ${link} Can you put it right?`],
        ["agent", "Thank you, we look at it."],
      ),
      handoff: null,
      readers: shipped,
    });
    expect(facts.flatMap(({ values }) => values.map(({ text }) => text))).toContain(link);
  });

  it.each([
    "Is there anything else I can help you with today?",
    "Let me know if you have any other questions or need further assistance.",
    "Would you like me to transfer you to a human agent?",
  ])("misses nothing where help is offered: %s", (offered) => {
    const turns = talk(
      ["customer", "Two payments on my statement are not mine. I want both amounts back."],
      ["agent", `I have blocked the card. ${offered}`],
      ["customer", "I want a person"],
      ["agent", offered],
    );
    expect(writeBrief({ turns, handoff: null, readers: shipped }).missing).toEqual([]);
  });

  it.each([
    ["Could you tell me your meter number?", "Please can you give me your meter number?", [2]],
    ["What is your postcode?", "What is your old postcode?", [1, 1]],
  ])("asked again is one question: %s %s", (first, again, counts) => {
    const turns = talk(
      ["customer", "My bill for the flat is wrong."],
      ["agent", first],
      ["customer", "I have paid too much since June."],
      ["agent", again],
      ["customer", "this is going nowhere"],
    );
    const { missing } = writeBrief({ turns, handoff: null, readers: shipped });
    expect(missing.map(({ asked }) => asked)).toEqual(counts);
  });
});
