import fc from "fast-check";
import { cleanText, collapseAbove, cutText, toTurn } from "#domain/conversation";
import { triesOf } from "#soak";
import { countWork } from "#support";
import { anyCharacter } from "#support/text";

const raw = { id: "1", at: null, speaker: "customer", name: "", visibility: "customer" } as const;
const textOf = (text: string): string => toTurn({ ...raw, text }).text;

describe("toTurn, the one door into the transcript", () => {
  it.each([
    ["a lone surrogate", "a\ud800b", "a\ufffdb"],
    ["decomposed letters", "Cafe\u0301", "Café"],
    ["controls", "a\u0000\u0007b\u001b[31m", "ab[31m"],
    ["zero-width spaces and overrides", "4\u200b2\u202e", "42"],
    ["line ends of every system", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["blanks around", "  hello\n\n", "hello"],
  ])("cleans %s", (_, text, expected) => expect(textOf(text)).toBe(expected));

  it("keeps emoji, their joiners and right-to-left text", () => {
    const text = "👩‍👩‍👧 מכונה 🏳️‍🌈 \u2067הלו\u2069";
    expect(textOf(text)).toBe(text);
  });

  it("keeps a million characters for a panel to collapse, and cuts beyond", () => {
    expect(textOf("a".repeat(1_000_000))).toHaveLength(1_000_000);
    expect(textOf("a".repeat(3_000_000))).toHaveLength(1_000_000);
    expect(textOf("a".repeat(3_000_000)).endsWith("…")).toBe(true);
    expect(collapseAbove).toBe(6_000);
  });

  it("masks text, name and original, and keeps none of what it masked", () => {
    const card = "4242 4242 4242 4242";
    const turn = toTurn({ ...raw, id: "", text: `Pay ${card}`, name: `Ida ${card}`, original: `Betal ${card}` });
    expect(turn).toMatchObject({
      text: "Pay card ••••4242",
      name: "Ida card ••••4242",
      original: "Betal card ••••4242",
    });
    expect(turn.masks).toEqual([{ from: 4, to: 17, kind: "card" }]);
    expect(JSON.stringify(turn)).not.toContain("4242 4242");
  });

  it("masks what a zero-width space would have hidden", () => {
    expect(textOf("4242\u200b4242\u200b4242\u200b4242")).toBe("card ••••4242");
  });

  it("derives the same id for the same words of the same speaker at the same time", () => {
    const at = Date.UTC(2026, 10, 20);
    const id = (text: string, clock: number): string => toTurn({ ...raw, id: undefined, text, at: clock }).id;
    expect(id("ok", at)).toBe(id("ok", at));
    expect(id("ok", at)).not.toBe(id("ok", at + 1));
    expect(id("ok", at)).not.toBe(id("no", at));
  });

  it.each([
    [12, "12"],
    ["  x ", "x"],
    [Number.NaN, "~"],
    [{}, "~"],
    ["a".repeat(5_000), "~"],
  ])("reads the id %p", (id, start) => {
    const read = toTurn({ ...raw, id, text: "ok" }).id;
    expect(read.startsWith(start)).toBe(true);
    expect(read.length).toBeLessThanOrEqual(200);
  });
});

describe("cleanText", () => {
  it("gives well-formed text without controls, and nothing to clean twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        const clean = cleanText(text);
        expect(() => encodeURIComponent(clean)).not.toThrow();
        expect(clean).not.toMatch(/(?![\n\t])\p{Cc}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: triesOf(300) },
    );
  });

  it("is not slowed down by 100,000 marks on one letter", () => {
    const marked = (pairs: number) => cleanText(`a${"\u0315\u0300".repeat(pairs)}`);
    expect(marked(50_000).length).toBeLessThan(40);
    expect(countWork(() => marked(20_000)) / countWork(() => marked(10_000))).toBeLessThan(2.2);
  });
});

describe("cutText", () => {
  it("takes the beginning of a number off with the cut", () => {
    expect(cutText("My card is 4242 4242 4242 4242", 28)).toBe("My card is");
    expect(cutText("short", 28)).toBe("short");
  });

  it("does not split a pair", () => expect(cutText("ab😀", 3)).toBe("ab"));
});
