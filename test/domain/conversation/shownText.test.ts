import { cleanText, shownText } from "#domain/conversation";

describe("text that is shown", () => {
  it("is masked as turns are", () => {
    expect(shownText("refunded to 5105 1051 0510 5100")).toBe("refunded to card ••••5100");
  });

  it.each([
    ["marks piled on a letter", `h${"\u0300\u0301\u0302\u0315\u0489\u0336".repeat(60)}i`, 7],
    ["marks on nothing", "\u0489".repeat(3_000), 4],
    ["vowels over a letter", `ก${"\u0e33".repeat(1_500)}`, 3],
  ])("does not spread over its neighbours: %s", (_, text, most) =>
    expect([...cleanText(text)].length).toBeLessThanOrEqual(most),
  );

  it("keeps what languages write: two tones on a vowel, points and accents, a virama", () => {
    for (const text of ["Tiếng Việt", "שָׁלוֹם", "क्षत्रिय", "กี่", "👨‍👩‍👧"]) expect(cleanText(text)).toBe(text.normalize("NFC"));
  });

  it("turns nothing behind it: directions that do not end in their line are dropped", () => {
    expect(cleanText("\u2067\u202bBrio 3")).toBe("Brio 3");
    expect(cleanText("a\u2069\u202c b")).toBe("a b");
    expect(cleanText("\u2068one\ntwo\u2069")).toBe("one\ntwo");
    expect(cleanText("see \u2068שלום\u2069 there")).toBe("see \u2068שלום\u2069 there");
  });
});
