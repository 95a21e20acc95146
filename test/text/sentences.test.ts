import { splitSentences } from "#text";

const split = (text: string): string[] => splitSentences(text).map(({ from, to }) => text.slice(from, to));

describe("splitSentences", () => {
  it("ends a sentence at its mark, with the quotes and brackets that close it", () => {
    expect(split('Hold it. Wait! (Really?) He said "now." Go on…')).toEqual([
      "Hold it.",
      "Wait!",
      "(Really?)",
      'He said "now."',
      "Go on…",
    ]);
  });

  it("does not end at versions, abbreviations, initials or before a small letter", () => {
    expect(split("On 3.1, e.g. the new one, ask Mr. J. Smith. ok. then wait approx. 8 s. Done.")).toEqual([
      "On 3.1, e.g. the new one, ask Mr. J. Smith. ok. then wait approx. 8 s.",
      "Done.",
    ]);
  });

  it("knows the marks of other scripts", () => {
    expect(split("電源を切る。待つ！")).toEqual(["電源を切る。", "待つ！"]);
  });

  it("keeps to the stretch it is asked for", () => {
    expect(splitSentences("One. Two. Three.", 5, 9)).toEqual([{ from: 5, to: 9 }]);
  });

  it("takes text without marks as one sentence, and blanks as none", () => {
    expect(split("no mark at all")).toEqual(["no mark at all"]);
    expect(split("  \n ")).toEqual([]);
  });
});
