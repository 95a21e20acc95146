import fc from "fast-check";
import { createBriefWriter, isSourced, writeHandoffLine } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import { triesOf } from "#soak";
import { countWork } from "#support";
import { anyCharacter } from "#support/text";
import { briefOf, handing, linesOf } from "./conversation";
import { briefOfMany, briefTurns, hostile } from "./hostile";

const said = fc.constantFrom(
  "I want my money back or a working machine by Friday",
  "My Brio 3 shows E42, firmware 3.2, order HH-48213",
  "Please switch the machine off, wait ten seconds and switch it on.",
  "still E42",
  "no. I already restarted it twice, it does NOT help",
  "Where was it delivered, and which card did you pay with?",
  "card ••••4242, let me talk to a person",
  "A person will answer you today; the label comes by e-mail.",
  "could you PLEASE cancel my bloody plan 😡",
  "how do I pair it?",
  "sorry, I mistyped: order HH-48231",
  "Hei, hvor er pakken min? Den skulle ha kommet på mandag",
  "constructor __proto__ toString",
  "“nested “quotes” here” and (brackets",
  "\u202eright to left\u202c مرحبا ",
);
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.array(said, { maxLength: 3 }).map((list) => list.join(". ")) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 80 }) },
);
const speakers = fc.constantFrom<Turn["speaker"]>("customer", "customer", "agent", "representative", "system");
const conversations = fc.array(fc.tuple(speakers, texts, fc.boolean()), { maxLength: 14 }).map((list) =>
  list.map(([speaker, text, note], at): Turn => ({
    id: `t${at}`,
    at: at * 1000,
    speaker,
    name: "",
    text,
    visibility: note && speaker === "representative" ? "internal" : "customer",
    masks: text.startsWith("card ••••4242") ? [{ from: 0, to: 13, kind: "card" }] : [],
  })),
);
const handoffs = fc.option(
  fc
    .dictionary(
      fc.constantFrom("OrderNumber", "SerialNumber", "Product", "NeededBy", "Amount", "va_LastTopic", "ErrorCode"),
      fc.oneof(fc.string(), fc.constantFrom("HH-48213", "Brio 3", "649.0", "")),
    )
    .map((values) => handing(values, { message: values["NeededBy"] ?? "", lastTopic: values["va_LastTopic"] ?? "" })),
  { nil: null },
);

describe("a brief", () => {
  it("has a source for every word of every line", () => {
    fc.assert(
      fc.property(conversations, handoffs, (turns, handoff) => {
        const brief = briefOf(turns, { handoff });
        const line = writeHandoffLine(brief);
        for (const one of [...linesOf(brief), ...(line ? [line] : [])])
          expect([one.text, isSourced(one, turns, handoff)]).toEqual([one.text, true]);
      }),
      { numRuns: triesOf(250) },
    );
  });

  it("does not depend on how the transcript arrived, nor on when the hand-off did", () => {
    fc.assert(
      fc.property(
        conversations,
        handoffs,
        fc.array(fc.nat(14), { maxLength: 4 }),
        fc.nat(14),
        (turns, handoff, stops, late) => {
          const writer = createBriefWriter();
          const products = ["Brio 3", "Norr", "Kettle One"];
          writer.update({ transcript: { turns: turns.filter((_, at) => at !== late) }, handoff: null });
          for (const stop of stops)
            writer.update({ transcript: { turns: turns.slice(0, stop) }, handoff: null, products });
          expect(writer.update({ transcript: { turns }, handoff, products })).toEqual(briefOf(turns, { handoff }));
        },
      ),
      { numRuns: triesOf(150) },
    );
  });

  it("says nothing of internal notes", () => {
    const [note] = briefTurns("I want a refund, order HH-48213, get me a person");
    expect(linesOf(briefOf(note ? [{ ...note, visibility: "internal" }] : []))).toEqual([]);
  });

  it("gives back the same facts when a turn added none, so that nothing is drawn anew", () => {
    const writer = createBriefWriter();
    const [first, second] = briefTurns("order HH-48213 is late", "where are you?");
    const before = writer.update({ transcript: { turns: first ? [first] : [] }, handoff: null });
    const after = writer.update({ transcript: { turns: first && second ? [first, second] : [] }, handoff: null });
    expect(after.facts).toBe(before.facts);
  });
});

/** Work is counted, so that little is enough. */
const measured = 12_000;

describe("hostile text", () => {
  it.each(hostile)("of many %j costs work in proportion", (piece) => {
    const work = (length: number) =>
      countWork(() => expect(linesOf(briefOfMany(piece, length)).every(({ text }) => text.length <= 250)).toBe(true));
    expect(work(2 * measured) / work(measured)).toBeLessThan(2.3);
  });
});
