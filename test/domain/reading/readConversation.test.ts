import fc from "fast-check";
import {
  compareWishes,
  type ConversationReading,
  createConversationReader,
  listStretches,
  openReaders,
  placeConversation,
  type SpokenTurn,
  sumTrees,
  tokenStretch,
  type Trees,
  valueContexts,
  valueFeatures,
  weighConversation,
  wishFigures,
} from "#domain/reading";
import { triesOf } from "#soak";
import { handoffs, readers } from "./readers";

/** Trees that ask a question each: is a figure at least so much? */
const askFigures = (questions: Readonly<Record<string, readonly [least: number, yes: number]>>): Trees => ({
  figures: wishFigures,
  trees: Object.entries(questions).map(([name, [least, yes]]) => ({
    figures: [wishFigures.indexOf(name), -1, -1],
    least: [least, 0, 0],
    known: [0, -yes, yes],
  })),
});

const open = (mainWish = readers.mainWish) => {
  const opened = openReaders({ ...readers, mainWish });
  if (!opened) throw new Error("The readers are whole.");
  return opened;
};

const turns: readonly SpokenTurn[] = [
  { speaker: "customer", text: "Hello there. I want my rowing boat repaired, order KX-7781." },
  { speaker: "agent", text: "Which colour is it?" },
  { speaker: "customer", text: "I already changed the rowing boat strap, it still slips." },
  { speaker: "agent", text: "I have booked a workshop for the rowing boat." },
  { speaker: "customer", text: "All right then." },
  { speaker: "agent", text: "A colleague will call you tomorrow." },
];
const quote = (said: readonly SpokenTurn[], at: { turn: number; from: number; to: number }): string =>
  said[at.turn]?.text.slice(at.from, at.to) ?? "";
const quotes = (said: readonly SpokenTurn[], list: ConversationReading["why"]): readonly string[] =>
  list.map((line) => quote(said, line));

describe("a conversation that was not learned from", () => {
  const reading = createConversationReader(open()).read(turns);

  it("is read into quotes of its own words", () => {
    expect(quotes(turns, reading.wants)[0]).toContain("I want my rowing boat repaired");
    expect(quotes(turns, reading.tried)).toEqual([expect.stringContaining("I already changed the rowing boat strap")]);
    expect(quotes(turns, reading.done)).toEqual([expect.stringContaining("I have booked a workshop")]);
    expect(quotes(turns, reading.promised)).toContainEqual(
      expect.stringContaining("A colleague will call you tomorrow"),
    );
    expect(reading.values.map((value) => quote(turns, value))).toContain("KX-7781");
  });

  it("says nothing of thanks", () => {
    const thanks: readonly SpokenTurn[] = [
      { speaker: "customer", text: "Thank you, the rowing boat is lovely." },
      { speaker: "agent", text: "You are welcome." },
    ];
    const { wants, tried, done, promised } = createConversationReader(open()).read(thanks);
    expect([wants, tried, done, promised]).toEqual([[], [], [], []]);
  });
});

describe("the main wish", () => {
  const said: readonly SpokenTurn[] = [
    { speaker: "customer", text: "Hello! I want my rowing boat repaired." },
    { speaker: "agent", text: "Which colour is it?" },
    { speaker: "customer", text: "Yes. Thank you." },
  ];
  const chosenBy = (mainWish?: Trees) => quotes(said, createConversationReader(open(mainWish)).read(said).wants)[0];

  it("is chosen by its figures too", () => {
    const two: readonly SpokenTurn[] = [
      { speaker: "customer", text: "I want my sofa repaired. I want my kayak repaired before the regatta." },
    ];
    const wishBy = (long: number) =>
      quotes(two, createConversationReader(open(askFigures({ content: [5, long] }))).read(two).wants)[0];
    expect(wishBy(-9)).toContain("sofa");
    expect(wishBy(9)).toContain("kayak");
  });

  it("is no greeting, no thanks and no yes, however much speaks for short words", () => {
    expect(chosenBy(askFigures({ content: [2, -99] }))).toContain("I want my rowing boat repaired");
  });

  it("is none where a customer says nothing else", () => {
    const courtesies: readonly SpokenTurn[] = ["Hello there", "ok, thanks", "Guten Tag"].map((text) => ({
      speaker: "customer",
      text,
    }));
    expect(createConversationReader(open()).read(courtesies).wants).toEqual([]);
  });
});

/** Trees in which each figure counts, so that each must be right. */
const everyFigure = askFigures(
  Object.fromEntries(wishFigures.map((name, at) => [name, [at % 3 === 0 ? 1 : 2, 0.1 + 0.07 * at]])),
);

describe("reading on", () => {
  const anyTurn = fc.record({
    speaker: fc.constantFrom("customer" as const, "agent" as const, "representative" as const, "system" as const),
    text: fc.oneof(
      fc.constantFrom(...handoffs.flatMap((handoff) => handoff.turns.map(({ text }) => text)), "", "ok?"),
      fc.string({ maxLength: 60 }),
    ),
  });

  it("gives what reading all at once gives, whatever was read before", () => {
    const readersOnce = open(everyFigure);
    fc.assert(
      fc.property(
        fc.array(anyTurn, { maxLength: 14 }),
        fc.array(fc.nat({ max: 14 }), { maxLength: 5 }),
        (said, stops) => {
          const reader = createConversationReader(readersOnce);
          for (const stop of stops) reader.read(said.slice(0, stop));
          expect(reader.read(said)).toEqual(createConversationReader(readersOnce).read(said));
        },
      ),
      { numRuns: triesOf(60) },
    );
  });

  it("counts turns anew where one without words came before", () => {
    const reader = createConversationReader(open());
    reader.read(turns);
    const more: readonly SpokenTurn[] = [{ speaker: "system", text: "" }, ...turns];
    expect(reader.read(more)).toEqual(createConversationReader(open()).read(more));
  });

  it("gives the same object while nothing changed", () => {
    const reader = createConversationReader(open());
    expect(reader.read(turns)).toBe(reader.read(turns));
  });
});

describe("a value", () => {
  it("is as likely as what was learned of all there is to see of it says", () => {
    const opened = open();
    for (const { turns: said } of handoffs) {
      const placed = placeConversation(said);
      const contexts = valueContexts(placed, []);
      const likely = placed.flatMap((turn, at) =>
        listStretches(turn.heard).map((stretch) => {
          const features = valueFeatures(turn.heard, stretch, contexts(at));
          const sum = features.reduce((score, feature) => score + opened.values.weigh(feature, 0), 0);
          return { ...tokenStretch(turn, stretch.from, stretch.to), likely: 1 / (1 + Math.exp(-sum)) };
        }),
      );
      for (const value of weighConversation(opened, said, []).values) {
        const learned = likely.find((one) => one.turn === value.turn && one.from === value.from && one.to === value.to);
        expect(value.likely).toBeCloseTo(learned?.likely ?? -1, 9);
      }
    }
  });
});

describe("why words were read as what they were", () => {
  const opened = open(everyFigure);

  it("adds up to the score by which the main wish is chosen", () => {
    for (const { turns: said } of handoffs) {
      const reader = createConversationReader(opened);
      reader.read(said);
      const { clauses } = weighConversation(opened, said, []);
      for (const { clause, row } of compareWishes(clauses)) {
        const why = reader.explain(clause, "headline");
        const sum = why?.parts.reduce((points, part) => points + part.points, 0);
        expect(sum).toBe(why?.points);
        // Each part is rounded to a hundredth by itself.
        expect(Math.abs((why?.points ?? 0) / 100 - sumTrees(opened.mainWish, row))).toBeLessThan(
          0.005 * ((why?.parts.length ?? 0) + 12),
        );
      }
    }
  });

  it("names how much it says, of the main wish alone", () => {
    const reader = createConversationReader(open(askFigures({ words: [3, 2] })));
    const [wish] = reader.read(turns).wants;
    if (!wish) throw new Error("A wish is read.");
    const partsOf = (kind: "headline" | "wants") => reader.explain(wish, kind)?.parts ?? [];
    expect(partsOf("headline")).toContainEqual({ name: "part.read.much", points: 200 });
    expect(partsOf("wants").map(({ name }) => name)).not.toContain("part.read.much");
  });

  it("names the words that weighed most", () => {
    const reader = createConversationReader(opened);
    const [wish] = reader.read(turns).wants;
    if (!wish) throw new Error("A wish is read.");
    const named = reader.explain(wish, "headline")?.parts.map(({ values }) => String(values?.words));
    expect(named?.some((words) => words.includes("want"))).toBe(true);
  });

  it("is nothing where nothing was read", () => {
    expect(createConversationReader(opened).explain({ turn: 0, from: 0, to: 5 }, "why")).toBeNull();
  });
});
