import fc from "fast-check";
import { emptyTranscript, mergeTurns, type Turn } from "#domain/conversation";
import { createChapterReader, readChapters, splitAtNow, type Chapter } from "#domain/chapters";
import { countWork } from "#support";

const start = Date.UTC(2026, 10, 20, 9, 0);
const minutes = (count: number): number => start + count * 60_000;

type Said = readonly [minute: number | null, who: string, text: string];

/** "c" the customer, "bot" the agent, "-" the platform, "(Ines)" an internal note, anything else a person by name. */
function turnOf([minute, who, text]: Said, index: number): Turn {
  const speaker = who === "c" ? "customer" : who === "bot" ? "agent" : who === "-" ? "system" : "representative";
  const note = who.startsWith("(");
  return {
    id: `t${index}`,
    at: minute === null ? null : minutes(minute),
    speaker,
    name: speaker === "representative" ? who.replace(/[()]/g, "") : "",
    text,
    visibility: note ? "internal" : "customer",
    masks: [],
    place: { feed: "transcriptPoll", index },
  };
}
const talk = (...said: readonly Said[]): readonly Turn[] => said.map(turnOf);
const chaptersOf = (turns: readonly Turn[], accepted: number | null = null): readonly Chapter[] =>
  readChapters({ turns, acceptedAt: accepted === null ? null : minutes(accepted) });
const named = (chapters: readonly Chapter[]): readonly string[] =>
  chapters.map(({ kind, who, ended, mine }) => `${who || kind}${ended ? ` ${ended}` : ""}${mine ? " mine" : ""}`);

const transferred = talk(
  [0, "c", "the boiler drips"],
  [1, "bot", "Please close the valve."],
  [5, "c", "still drips"],
  [12, "Ines", "Good morning, Ines from heating."],
  [14, "c", "hello"],
  [20, "Ines", "I pass you to our spare parts desk."],
  [31, "Piotr", "Piotr here."],
);

describe("the chapters of a conversation", () => {
  it("are the agent's and each person's, with their clocks and how they ended", () => {
    const chapters = chaptersOf(transferred, 30);
    expect(named(chapters)).toEqual(["agent handedOver", "Ines transferred", "Piotr mine"]);
    expect(chapters.map(({ beganAt, endedAt }) => [beganAt, endedAt])).toEqual([
      [minutes(0), minutes(5)],
      [minutes(12), minutes(20)],
      [minutes(30), null],
    ]);
    expect(chapters[1]).toMatchObject({ firstTurn: "t3", lastTurn: "t5", from: 3, to: 6, lastWord: 5 });
  });

  it("has the person at this desk from their accept on, before anybody wrote", () => {
    expect(named(chaptersOf(transferred.slice(0, 6), 30))).toEqual([
      "agent handedOver",
      "Ines transferred",
      "person mine",
    ]);
    expect(named(chaptersOf(transferred.slice(0, 3)))).toEqual(["agent"]);
  });

  it("tells a hand-back to the agent from a transfer", () => {
    const back = talk(
      [0, "bot", "Hello"],
      [2, "c", "a person please"],
      [5, "Ines", "Hello"],
      [6, "Ines", "I give you back to our assistant."],
      [7, "bot", "Which order is it?"],
      [8, "c", "77"],
      [20, "Ines", "It is me again."],
    );
    expect(named(chaptersOf(back, 19))).toEqual([
      "agent handedOver",
      "Ines handedBack",
      "agent handedOver",
      "Ines mine",
    ]);
  });

  it("counts a colleague who wrote in between, or in notes, as consulted", () => {
    const asked = talk(
      [0, "c", "my tram pass does not open the gate"],
      [1, "Ines", "I ask a colleague."],
      [2, "(Omar)", "The gate needs the new card."],
      [3, "Piotr", "Hello, I join for a moment: which gate?"],
      [4, "Ines", "Thank you, Piotr."],
    );
    const [chapter, ...more] = chaptersOf(asked);
    expect(more).toEqual([]);
    expect(chapter).toMatchObject({ who: "Ines", consulted: ["Omar", "Piotr"], ended: null });
  });

  it("believes the platform's words about consult and transfer", () => {
    const lines = (word: string) =>
      chaptersOf(
        talk(
          [0, "c", "hi"],
          [1, "Ines", "hello"],
          [2, "-", `Ines ${word} Piotr.`],
          [3, "Piotr", "I am Piotr."],
          [4, "Ines", "Still here."],
        ),
      );
    expect(named(lines("has started a consult with"))).toEqual(["Ines"]);
    expect(named(lines("transferred the conversation to"))).toEqual(["Ines transferred", "Piotr transferred", "Ines"]);
  });

  it("begins anew after a silence of hours, also with the same person", () => {
    const days = 3 * 24 * 60;
    const reopened = talk(
      [0, "c", "the parcel is wet"],
      [3, "Ines", "I send a new one."],
      [days, "c", "nothing came"],
      [days + 1, "bot", "One moment"],
      [days + 4, "Ines", "I am sorry."],
    );
    expect(named(chaptersOf(reopened))).toEqual(["Ines reopened", "agent handedOver", "Ines"]);
    expect(named(chaptersOf(reopened.slice(0, 3)))).toEqual(["Ines reopened", "waiting"]);
  });

  it("ends where the platform says that it ended", () => {
    const ended = talk(
      [0, "c", "hi"],
      [1, "Ines", "bye"],
      [2, "-", "Ines has ended the conversation."],
      [3, "c", "wait"],
    );
    expect(named(chaptersOf(ended))).toEqual(["Ines ended", "waiting"]);
  });

  it("lets the agent's last words cross the accept, and reads turns without a clock by their order", () => {
    const crossing = talk([0, "c", "hi"], [1, "bot", "hello"], [3, "bot", "I hand you over."], [4, "Ines", "Hello"]);
    expect(named(chaptersOf(crossing, 2))).toEqual(["agent handedOver", "Ines mine"]);
    const clockless = talk([null, "bot", "hello"], [null, "c", "hi"], [null, "Ines", "Hello"]);
    expect(named(chaptersOf(clockless))).toEqual(["agent handedOver", "Ines"]);
  });

  it("says what came before the person of now", () => {
    expect(named(splitAtNow(chaptersOf(transferred, 30)).earlier)).toEqual(["agent handedOver", "Ines transferred"]);
    expect(splitAtNow(chaptersOf(transferred)).now?.who).toBe("Piotr");
    expect(splitAtNow([])).toEqual({ earlier: [], now: null });
  });
});

const someTurns = fc
  .array(
    fc.record({
      who: fc.constantFrom("c", "bot", "Ines", "Piotr", "(Omar)", "-"),
      after: fc.integer({ min: 1, max: 900 }),
      text: fc.constantFrom(
        "yes",
        "Piotr joined",
        "transferred to Piotr",
        "consult started",
        "the conversation has ended",
      ),
    }),
    { maxLength: 40 },
  )
  .map((list) => {
    let clock = 0;
    return list.map(({ who, after, text }, index) => turnOf([(clock += after), who, `${text} ${index}`], index));
  });

describe("reading chapters", () => {
  it("gives the same, whatever the order of arrival", () => {
    fc.assert(
      fc.property(
        someTurns.chain((turns) =>
          fc.tuple(fc.constant(turns), fc.shuffledSubarray([...turns], { minLength: turns.length })),
        ),
        fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
        ([turns, shuffled], accepted) => {
          const reader = createChapterReader();
          const acceptedAt = accepted === null ? null : minutes(accepted);
          let transcript = emptyTranscript;
          for (const turn of shuffled) {
            transcript = mergeTurns(transcript, [turn]);
            reader.update({ turns: transcript.turns, acceptedAt });
          }
          const whole = mergeTurns(emptyTranscript, turns);
          expect(reader.update({ turns: transcript.turns, acceptedAt })).toEqual(
            readChapters({ turns: whole.turns, acceptedAt }),
          );
        },
      ),
    );
  });

  it("covers every turn once, in order, and has at most one chapter of mine", () => {
    fc.assert(
      fc.property(someTurns, fc.integer({ min: 0, max: 20_000 }), (turns, accepted) => {
        const chapters = chaptersOf(turns, accepted);
        let next: number | null = null;
        for (const { from, to } of chapters) {
          if (next !== null) expect(from).toBe(next);
          expect(to).toBeGreaterThanOrEqual(from);
          next = to;
        }
        if (next !== null) expect(next).toBe(turns.length);
        expect(chapters.filter(({ mine }) => mine)).toHaveLength(1);
        expect(chapters.slice(0, -1).every(({ ended }) => ended !== null)).toBe(true);
      }),
    );
  });

  it("costs a turn for one more turn", () => {
    const long = Array.from({ length: 4_000 }, (_, index) =>
      turnOf([index, index % 2 ? "c" : "Ines", `line ${index}`], index),
    );
    const grow = (length: number): number => {
      const reader = createChapterReader();
      reader.update({ turns: long.slice(0, length), acceptedAt: null });
      const more = long.slice(0, length + 1);
      return countWork(() => reader.update({ turns: more, acceptedAt: null }));
    };
    expect(grow(3_999)).toBeLessThan(grow(99) * 2);
  });
});
