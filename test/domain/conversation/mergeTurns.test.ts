import { emptyTranscript, fromTap, mergeTurns, type Turn } from "#domain/conversation";
import { countWork } from "#support";
import { handed, nine, saved, sdkSaved, tapped, turn } from "./turns";

const idsOf = (turns: readonly Turn[]): readonly string[] =>
  mergeTurns(emptyTranscript, turns).turns.map((each) => each.id);

describe("mergeTurns", () => {
  it("keeps an empty transcript, the same object, when nothing comes", () => {
    expect(mergeTurns(emptyTranscript, [])).toBe(emptyTranscript);
  });

  it("orders by clock, and what was said in the same instant by id", () => {
    const ids = idsOf([
      turn("t10", "later", { at: nine(5) }),
      turn("t3", "b", { at: nine(1) }),
      turn("t2", "a", { at: nine(1) }),
      turn("t1", "first"),
    ]);
    expect(ids).toEqual(["t1", "t2", "t3", "t10"]);
  });

  it("gives back the same transcript when a feed repeats itself", () => {
    const first = mergeTurns(emptyTranscript, [turn("1", "Hello"), turn("2", "It leaks", { at: nine(3) })]);
    expect(mergeTurns(first, [turn("2", "It leaks", { at: nine(3) })])).toBe(first);
  });

  describe("when two feeds report one message", () => {
    const live = fromTap(
      { messagePayload: { content: "The machine leaks", contentType: "Text", sender: { userType: "Customer" } } },
      nine(2),
    ) as Turn;

    it("shows it once, under the platform's id", () => {
      const shown = mergeTurns(emptyTranscript, [live]);
      const confirmed = mergeTurns(shown, [turn("1763629200000", "The machine leaks", saved(0))]);
      expect(shown.turns).toHaveLength(1);
      expect(confirmed.turns.map((each) => each.id)).toEqual(["1763629200000"]);
    });

    it("still finds its number by the id it had before", () => {
      const { numbers } = mergeTurns(emptyTranscript, [live, turn("17", "The machine leaks", saved(0))]);
      expect(numbers.get(live.id)).toBe(1);
      expect(numbers.get("17")).toBe(1);
    });

    it("does not mind how the feeds render it", () => {
      const said = "1. **Hold** [Steam](https://halden.example/steam)\n2. Wait";
      expect(
        idsOf([
          turn("a", said, { ...handed(0), speaker: "agent" }),
          turn("b", "1. Hold Steam 2. Wait", { ...saved(0), speaker: "agent", at: nine(1) }),
        ]),
      ).toEqual(["b"]);
    });

    it("takes it as internal as soon as one feed says so", () => {
      const note: Partial<Turn> = { speaker: "representative", visibility: "internal" };
      const merged = mergeTurns(emptyTranscript, [
        { ...live, speaker: "representative" },
        turn("9", "The machine leaks", { ...saved(4), ...note }),
      ]);
      expect(merged.turns.map((each) => each.visibility)).toEqual(["internal"]);
      expect(merged.numbers.size).toBe(0);
    });

    it("keeps what only the other feed knew", () => {
      const cited = turn("a", "See the guide", {
        ...handed(0),
        speaker: "agent",
        name: "Halden",
        citations: ["KA-01042"],
      });
      const bare = turn("b", "See the guide", { ...saved(0), speaker: "agent", at: nine(1) });
      const [only] = mergeTurns(emptyTranscript, [bare, cited]).turns;
      expect(only).toMatchObject({ id: "b", name: "Halden", citations: ["KA-01042"], at: nine(1) });
    });
  });

  describe("when the same is said twice", () => {
    it("keeps both messages of one feed", () => {
      expect(idsOf([turn("1", "ok", saved(0)), turn("2", "ok", { ...saved(1), at: nine(1) })])).toEqual(["1", "2"]);
    });

    it("pairs the repeats of two feeds in order", () => {
      const feed = (name: string, delay: number, place: (index: number) => Partial<Turn>) =>
        [0, 4, 8].map((second, at) => turn(`${name}${at}`, "yes", { ...place(at), at: nine(second + delay) }));
      expect(idsOf([...feed("s", 0, saved), ...feed("h", 3, handed)])).toEqual(["s0", "s1", "s2"]);
    });

    it("takes short words minutes apart for two messages", () => {
      expect(idsOf([turn("1", "yes", saved(0)), turn("~t", "yes", { ...tapped, at: nine(60) })])).toEqual(["1", "~t"]);
    });

    it("takes an echo of a stream without ids for one", () => {
      expect(idsOf([turn("~a", "Hello?", tapped), turn("~b", "Hello?", { ...tapped, at: nine(1) })])).toEqual(["~a"]);
    });

    it("does not take another speaker's words for a repeat", () => {
      const echo = turn("2", "The machine leaks", { ...handed(0), speaker: "representative" });
      expect(idsOf([turn("1", "The machine leaks", saved(0)), echo])).toEqual(["1", "2"]);
    });
  });

  it("gives back a message taken for another's older state, once that other turns out to be none", () => {
    const other = turn("154", "It leaks", { ...sdkSaved(6), at: nine(5) });
    const edited = turn("17", "The hose", { ...saved(0), at: nine(0), revisedAt: nine(1) });
    const known = turn("17", "The red hose", { ...saved(0), at: nine(21), revisedAt: nine(2) });
    const merged = [edited, other, known].reduce((before, one) => mergeTurns(before, [one]), emptyTranscript);
    expect(merged.turns).toEqual(mergeTurns(emptyTranscript, [known, other, edited]).turns);
    expect(merged.turns.map(({ id }) => id)).toEqual(["154", "17"]);
  });

  it("shows the latest edit, whichever report came first", () => {
    const edited = turn("1", "Refund, please", { ...saved(0), revisedAt: nine(30) });
    const before = turn("1", "Refnd, please", saved(0));
    for (const reports of [
      [edited, before],
      [before, edited],
    ]) {
      expect(mergeTurns(emptyTranscript, reports).turns.map((each) => each.text)).toEqual(["Refund, please"]);
    }
  });

  describe("turns without a clock", () => {
    const placed = (index: number, at: number | null): Turn =>
      turn(`h${index}`, `words ${index}`, { ...handed(index), at });

    it("stand behind the message before them in their source", () => {
      const ids = idsOf([
        placed(2, null),
        placed(0, nine(0)),
        placed(1, null),
        placed(3, nine(9)),
        turn("s", "between", { at: nine(5) }),
      ]);
      expect(ids).toEqual(["h0", "h1", "h2", "s", "h3"]);
    });

    it("stand before the message after them when none is before", () => {
      expect(idsOf([turn("s", "early", { at: nine(-9) }), placed(0, null), placed(1, nine(4))])).toEqual([
        "s",
        "h0",
        "h1",
      ]);
    });

    it("take their place from the same messages in another feed", () => {
      const confirmed = turn("s1", "words 1", { ...saved(7), at: nine(20) });
      const ids = idsOf([
        placed(0, null),
        placed(1, null),
        placed(2, null),
        turn("x", "first", { at: nine(10) }),
        confirmed,
      ]);
      expect(ids).toEqual(["x", "h0", "s1", "h2"]);
    });

    it("stand first, in the order of their source, when nothing tells a time", () => {
      expect(idsOf([turn("s", "live", { at: nine(1) }), placed(1, null), placed(0, null)])).toEqual(["h0", "h1", "s"]);
    });
  });

  describe("versions", () => {
    it("numbers only what was said to the customer", () => {
      const { numbers } = mergeTurns(emptyTranscript, [
        turn("1", "Hello"),
        turn("2", "note", { at: nine(1), speaker: "representative", visibility: "internal" }),
        turn("3", "joined", { at: nine(2), speaker: "system" }),
        turn("4", "Hi", { at: nine(3), speaker: "representative" }),
      ]);
      expect([...numbers]).toEqual([
        ["1", 1],
        ["4", 2],
      ]);
    });

    it("say from where they differ", () => {
      const first = mergeTurns(emptyTranscript, [turn("1", "a"), turn("3", "c", { at: nine(9) })]);
      expect(mergeTurns(first, [turn("4", "d", { at: nine(12) })]).firstChanged).toBe(2);
      expect(mergeTurns(first, [turn("2", "b", { at: nine(5) })]).firstChanged).toBe(1);
    });

    it("stay as they are when a later one grows", () => {
      const first = mergeTurns(emptyTranscript, [turn("1", "a")]);
      const second = mergeTurns(first, [turn("2", "b", { at: nine(1) })]);
      mergeTurns(second, [turn("3", "c", { at: nine(2) })]);
      expect(first.turns).toHaveLength(1);
      expect(first.numbers.has("2")).toBe(false);
      expect([...second.numbers.keys()]).toEqual(["1", "2"]);
    });

    it("never share anything through the empty transcript", () => {
      const one = mergeTurns(emptyTranscript, [turn("1", "for Ida")]);
      const other = mergeTurns(emptyTranscript, [turn("2", "for Bo")]);
      expect([one, other].map(({ turns }) => turns.map((each) => each.text))).toEqual([["for Ida"], ["for Bo"]]);
      expect(emptyTranscript.turns).toEqual([]);
    });

    it("continue a transcript that was made by hand", () => {
      const byHand = { turns: [turn("1", "a")], numbers: new Map([["1", 1]]), firstChanged: 0 };
      const { turns, numbers } = mergeTurns(byHand, [turn("2", "b", { at: nine(4) })]);
      expect(turns.map((each) => each.id)).toEqual(["1", "2"]);
      expect(numbers.get("2")).toBe(2);
    });
  });

  it("appends to thousands of turns without touching them", () => {
    // Work is counted, so that thousands do.
    const length = 4_000;
    const many = Array.from({ length }, (_, at) => turn(`m${at}`, `words ${at % 50}`, { at: nine(at * 20) }));
    const large = mergeTurns(emptyTranscript, many);
    let grown = large;
    const work = countWork(() => {
      for (let more = 0; more < 20; more += 1) {
        grown = mergeTurns(grown, [turn(`n${more}`, "more", { at: nine(length * 20 + more * 20) })]);
      }
    });
    // What grows is a copy of the list, a pointer each.
    expect(work / 20).toBeLessThan(2 * length);
    expect(grown.turns[77]).toBe(large.turns[77]);
    expect(grown.firstChanged).toBe(length + 19);
    expect(large.turns).toHaveLength(length);
  });
});
