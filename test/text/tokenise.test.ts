import fc from "fast-check";
import { triesOf } from "#soak";
import { tokenise } from "#text";
import { anyCharacter } from "#support/text";

const words = (text: string): string[] => tokenise(text).map(({ word }) => word);
const kinds = (text: string): string[] => tokenise(text).map(({ kind }) => kind);

describe("tokenise", () => {
  it("gives words in order with their places in the text", () => {
    const text = "Hold Steam, then Cup.";
    expect(tokenise(text).map(({ from, to }) => text.slice(from, to))).toEqual(["Hold", "Steam", "then", "Cup"]);
  });

  it("folds case, accents and compatibility forms", () => {
    expect(words("ÜBER Café ﬁx Ｅ４２ Straße")).toEqual(["uber", "cafe", "fix", "e42", "strasse"]);
  });

  it("keeps error codes whole, however they are written", () => {
    expect(words("E42 e-42 ERR_TIMEOUT 0x8007000E")).toEqual(["e42", "e42", "err_timeout", "0x8007000e"]);
    expect(kinds("E42 e-42 ERR_TIMEOUT 0x8007000E")).toEqual(["code", "code", "code", "code"]);
  });

  it("tells order and serial numbers from codes", () => {
    expect(kinds("HH-20718 BR3-0917 KA-01042")).toEqual(["reference", "reference", "reference"]);
  });

  it("keeps versions whole and leaves the full stop of a sentence", () => {
    expect(words("3.1 and 3.x. On 2.9.")).toEqual(["3.1", "and", "3.x", "on", "2.9"]);
    expect(kinds("3.1 60ml 2nd")).toEqual(["number", "number", "number"]);
  });

  it("joins a short prefix to its word and splits other hyphens", () => {
    expect(words("Wi-Fi e-mail on-off bean-to-cup")).toEqual(["wifi", "email", "on", "off", "bean", "to", "cup"]);
  });

  it("writes contractions without their apostrophe and drops possessives and elisions", () => {
    expect(words("doesn't it’s Anna's l'eau")).toEqual(["doesnt", "it", "anna", "eau"]);
  });

  it("leaves out web addresses, e-mail addresses and handles", () => {
    expect(words("see https://a.example/x?y=1, or mail anna.berg@x.example (@halden) www.b.example now")).toEqual([
      ..."see or mail now".split(" "),
    ]);
  });

  it("stems words and nothing else", () => {
    const stems = tokenise("descaling descaled E42s 3.1").map(({ stem }) => stem);
    expect(stems).toEqual(["descal", "descal", "e42s", "3.1"]);
  });

  it("marks function words of several languages, and keeps negations", () => {
    const stops = tokenise("the und les ikke not machine").map(({ stop }) => stop);
    expect(stops).toEqual([true, true, true, true, false, false]);
  });

  it("reads scripts that are written without spaces, right to left, and emoji", () => {
    expect(words("電源ボタン😀الرمز A3")).toEqual(["電源", "ボタン", "الرمز", "a3"]);
  });

  it("reads a model's code the same, however its sign is written", () => {
    expect(words("QT-5 QT‑5 QT–5 qt5")).toEqual(["qt5", "qt5", "qt5", "qt5"]);
  });

  it("leaves the particles of a noun", () => {
    expect(tokenise("충전기가 충전기를 충전기는").map(({ stem }) => stem)).toEqual(["충전기", "충전기", "충전기"]);
  });

  it("separates at lone surrogates", () => {
    expect(words("a\ud83db \udc00 c")).toEqual(["a", "b", "c"]);
  });

  it("has nothing to say of an empty text", () => {
    expect(tokenise("")).toEqual([]);
    expect(tokenise(" \u00a0\n…!?")).toEqual([]);
  });

  describe("where the engine has no dictionaries", () => {
    const { Segmenter } = Intl as unknown as { Segmenter: unknown };
    const set = (value: unknown): void =>
      void Object.defineProperty(Intl, "Segmenter", { value, configurable: true, writable: true });
    beforeEach(() => set(undefined));
    afterEach(() => set(Segmenter));

    it("reads scripts without spaces by pairs of letters, and Katakana by words", () => {
      expect(words("Lumo E42のボタン")).toEqual(["lumo", "e42", "ボタン"]);
      expect(words("つかない")).toEqual(["つか", "かな", "ない"]);
      expect(words("充电器坏")).toEqual(["充电", "电器", "器坏"]);
      expect(words("กำลัง")).toHaveLength(3);
    });

    it("reads a stretch of any length, and never half of a pair", () => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom("𠮷", "が", "电", "ก", "ำ", "ー", "a", "゙"), { maxLength: 900 }),
          (signs) => {
            const text = signs.join("");
            for (const { from, to } of tokenise(text)) {
              expect(to).toBeGreaterThan(from);
              expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(from, to))).toBe(false);
            }
          },
        ),
        { numRuns: triesOf(30) },
      );
    });
  });

  it("gives places that rise, do not overlap and never split a surrogate pair, for any text", () => {
    const isSplit = (text: string, at: number): boolean =>
      /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        let past = 0;
        for (const { from, to, word } of tokenise(text)) {
          expect(from).toBeGreaterThanOrEqual(past);
          expect(to).toBeGreaterThan(from);
          expect(word).not.toBe("");
          expect(isSplit(text, from) || isSplit(text, to)).toBe(false);
          past = to;
        }
        expect(past).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: triesOf(300) },
    );
  });
});
