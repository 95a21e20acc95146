import { existsSync, readFileSync } from "node:fs";
import { createSentimentReader, guessLanguage, readWeights, weightsForm } from "#domain/sentiment";
import { countWork } from "#support";
import { aConversationOf, readAll } from "./conversation";

const read = readWeights({
  kind: weightsForm,
  unit: 0.02,
  lexicon: Array.from({ length: 6 }, () => [10, -10]),
  grams: { a: [-90, -40], "a a": [20, 20], "~a": [10, 0], "!": [5, 5] },
});
const weights = read.kind === "ok" ? read.weights : null;

/** Repeated, each is the worst case of some rule: names, quotations, negations, marks, pictures, addresses. */
const hostile = [
  "a ",
  "1 ",
  "é",
  "!",
  "?! ",
  "' ",
  '"a" ',
  "“ ",
  '“"„«',
  "> \n",
  "\ud83d",
  "😡",
  "a*",
  "a'",
  "NOT ",
  "not bad ",
  "never a ",
  "Joy Ann ",
  "but good, ",
  "www.a ",
  "a@b ",
  "日",
  "\u202e",
  "f* ",
  "shit ",
  "two hours waiting ",
  "thanks for a mess. ",
  "so very really ",
];

/** Both sizes stay below the length that is read of one message. */
const size = 9_000;
const judge = (text: string) => () =>
  createSentimentReader("", weights).update({ turns: aConversationOf(`agent: ${text}`, text) }, "en");

describe("judging hostile text", () => {
  it.each(hostile)("costs work in proportion to its length: %j", (piece) => {
    const once = countWork(judge(piece.repeat(size / piece.length)));
    const twice = countWork(judge(piece.repeat((2 * size) / piece.length)));
    expect(twice / once).toBeLessThan(2.2);
  });

  it("costs no more once a message is longer than anybody writes", () => {
    const judged = (length: number) => countWork(() => readAll(aConversationOf("so bad ".repeat(length / 7))));
    expect(judged(1_000_000) / judged(100_000)).toBeLessThan(1.1);
    expect(countWork(() => guessLanguage("bad ".repeat(1_000_000)))).toBeLessThan(10_000);
  });

  it("takes a word of a million letters", () => {
    expect(readAll(aConversationOf("x".repeat(1_000_000)))).toMatchObject({ kind: "judged", level: 10 });
  });

  it("takes quotations in quotations", () => {
    const nested = `${"“".repeat(5_000)}awful${"”".repeat(5_000)}`;
    expect(readAll(aConversationOf(nested, `> `.repeat(3_000), '"'.repeat(9_001)))).toMatchObject({ kind: "judged" });
  });

  const strings = "../shared/data/corpora/blns/blns.json";
  const isHere = existsSync(strings);
  it(isHere ? "takes every naughty string" : "takes a few naughty strings (the list is not beside the project)", () => {
    const few = ["undefined", "\u0000", "ﷺ", "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤", "🏳0🌈️", "\ud800", "__proto__", "%x('ls')", "‪‪test‪"];
    const all = isHere ? (JSON.parse(readFileSync(strings, "utf8")) as readonly string[]) : few;
    for (const text of all) {
      const sentiment = readAll(aConversationOf(text, `agent: ${text}`, `I am ${text}, thanks`));
      expect(sentiment.kind === "judged" ? sentiment.course.length : 2).toBe(2);
    }
  });
});

describe("one message more", () => {
  const turns = (count: number) =>
    aConversationOf(
      ...Array.from({ length: count }, (_, n) => (n % 2 === 0 ? `still no parcel ${n}, so bad` : `agent: I see, ${n}`)),
    );

  /** Work of the last message alone, in a conversation of `count`. */
  function lastOf(count: number): number {
    const all = turns(count);
    const reader = createSentimentReader();
    reader.update({ turns: all.slice(0, -1) }, "en");
    return countWork(() => reader.update({ turns: all }, "en"));
  }

  it("costs that message, not those before it", () => {
    // What grows is one copy of the list of judgements, a pointer each.
    expect(lastOf(2_001) - lastOf(201)).toBeLessThan(2 * 1_800);
  });
});
