import { splitSentences } from "#text";
import fc from "fast-check";

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

  it.each([
    "The invoice no. RG-5520 names the wrong street",
    "My order no. 90118 is lost",
    "What was the serial no. of the drill",
    "Rechnung Nr. 77 fehlt",
    "Art.-Nr. 5531 ist nicht lieferbar",
    "Er kam am 3. Dezember an",
    "Die Lieferung kam am 12. nicht an",
    "It stopped on 9. October and stayed dark",
    "Since Feb. 8 the heating hums",
    "Ask J. K. Oyelaran or Mr. Ferro about it",
    "Dr. Nakamura and Prof. Lund agree",
    "Some tools, e.g. the saw, rust",
    "It is the old one, i.e. the blue one",
    "It takes approx. 40 minutes",
    "I moved to the U.S. Army base",
    "See Fig. 3 of the manual",
    "Deliver to St. Gallen please",
    "I bought it at Harlow Ltd. Birmingham",
    "It costs 3.50 on v. 2.1 of shop.example.com and not more",
    "well... nothing came",
    "um … maybe tomorrow",
    "Der Vertrag läuft z.B. bis Mai, d.h. noch lange",
    "We met at 5 p.m. near the gate",
  ])("does not end inside: %s", (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ["I said no. It still hums.", "It still hums."],
    ["is it on? no. it is dark", "it is dark"],
    ["oh no. F3 is back", "F3 is back"],
    ["I live in the U.S. The parcel went to Spain.", "The parcel went to Spain."],
    ["Call me after 5 p.m. I am at work.", "I am at work."],
    ["We took plan B. It failed too.", "It failed too."],
    ["Wait 8 s. Then press it.", "Then press it."],
    ["He works for Harlow Ltd. They know.", "They know."],
    ["the bill was 340. my card was charged", "my card was charged"],
    ["it broke... can you help", "can you help"],
    ["My number is 5. Nothing else.", "Nothing else."],
    ["it is dark. please send another", "please send another"],
    ["Paid in Jan. My card is new.", "My card is new."],
  ])("ends where a new one begins: %s", (text, last) => {
    expect(split(text).pop()).toBe(last);
  });

  it("does not take the number of a list for a sentence", () => {
    expect(split("1. Unplug it. 2. Wait. 10. Plug it in.")).toEqual(["1. Unplug it.", "2. Wait.", "10. Plug it in."]);
  });

  it("knows the marks of other scripts", () => {
    expect(split("電源を切る。待つ！よいですか？")).toEqual(["電源を切る。", "待つ！", "よいですか？"]);
    expect(split("أين طلبي؟ انتظرت طويلا.")).toEqual(["أين طلبي؟", "انتظرت طويلا."]);
    expect(split("लैंप बंद है। मदद चाहिए।")).toEqual(["लैंप बंद है।", "मदद चाहिए।"]);
    expect(split("「消えました。」 次は３．５番です。")).toEqual(["「消えました。」", "次は３．５番です。"]);
  });

  it("keeps to the stretch it is asked for", () => {
    expect(splitSentences("One. Two. Three.", 5, 9)).toEqual([{ from: 5, to: 9 }]);
  });

  it("takes text without marks as one sentence, and blanks as none", () => {
    expect(split("no mark at all")).toEqual(["no mark at all"]);
    expect(split("  \n ")).toEqual([]);
  });

  it("loses no sign but blanks, of any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "No", "3", ".", "…", "?", " ", "\n", "。", '"', "é", "J", "語")),
        (signs) => {
          const text = signs.join("");
          expect(split(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});
