import { triesOf } from "#soak";
import { foldText } from "#text";
import fc from "fast-check";
import { anyCharacter } from "#support/text";

const fold = (text: string): string => foldText(text).text;

describe("foldText", () => {
  it.each([
    ["case and accents", "Ľúbica NOËL Ångström", "lubica noel angstrom"],
    ["accents that stand apart", "cafe\u0301", "cafe"],
    ["the shape of quotes and apostrophes", "“I’m” ‘here’", `"i'm" 'here'`],
    ["the shape of hyphens", "KX‑9 KX–9 KX−9", "kx-9 kx-9 kx-9"],
    ["kinds of blanks and line breaks", "12\u00a0€\r\n and\u2009\u3000more", "12 € and more"],
    ["what is not seen", "pass\u00adword \u200bok\u2060", "password ok"],
    ["full and half width", "ＡＢＣ１２３ ｶﾞｲﾄﾞ", "abc123 ガイド"],
    ["voicing written apart", "か\u3099いと", "がいと"],
    ["Turkish letters", "İstanbul ISPARTA ısı", "istanbul isparta isi"],
    ["ß and the letters joined of two", "Straße ﬁle Æsir", "strasse file aesir"],
    ["Arabic points and stretching", "مُحَمَّد شـــكرا", "محمد شكرا"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["the final sigma", "ΟΔΟΣ οδός", "οδοσ οδοσ"],
    ["Hangul written in parts", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["signs of several letters", "Brand™ wait…", "brandtm wait..."],
  ])("makes no difference of %s", (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("keeps the vowels of scripts that write them as marks", () => {
    expect(fold("बिजली")).toBe("बिजली");
    expect(fold("ที่นี่")).toBe("ที่นี่");
    expect(fold("がか")).toBe("がか");
  });

  const signs = fc.constantFrom(
    ..."aZ9 ß İ’”–\u00a0\n\u00ad\u200bé\u0301ガｶﾞか\u3099ﬁ…語한\u1112\u1161مـ\u064e😀\ud83d", //
  );
  const anyText = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(signs).map((all) => all.join("")),
  );

  it("says where every sign stands: the places cover the text, in order, and fold to what they stand for", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, placeOf } = foldText(text);
        let past = 0;
        for (let at = 0; at < folded.length; at += 1) {
          const [from, to] = placeOf(at, at + 1);
          expect(from).toBeLessThan(to);
          expect(from === past || at === 0 || from === placeOf(at - 1, at)[0]).toBe(true);
          expect(fold(text.slice(from, to))).toContain(folded.charAt(at));
          past = to;
        }
        expect(folded.length === 0 || past === text.length).toBe(true);
      }),
      { numRuns: triesOf(500) },
    );
  });

  it("joins the parts of a syllable over what is not seen between them", () => {
    expect(fold("\u1112\u200b\u1161")).toBe(fold("\ud558"));
  });

  it("changes nothing the second time", () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});
