import fc from "fast-check";
import { compilePattern, createMayHold, createPatterns, PatternError, patterns } from "#text/patterns";

const spanOf = (text: string) => {
  const words = { text: text.split(" ") };
  return { words, first: 0, last: words.text.length };
};

/** The words a pattern takes of a text, null when it stands nowhere; `mark` from where its mark stands on. */
const taken = (source: string, text: string, mark = false): string | null => {
  const span = spanOf(text);
  const match = patterns(source).find(span);
  return match && span.words.text.slice(mark ? match.mark : match.from, match.to).join(" ");
};

describe("a step of a pattern", () => {
  it.each([
    ["a word", "refund", "a refund please", "refund", "a credit please"],
    ["one of several words", "refund|credit", "a credit please", "credit", "a voucher please"],
    ["one of several, some of two words", "as~well|too", "me as well please", "as well", "as good"],
    ["any word, no sign", "my _ broke", "and my kettle broke", "my kettle broke", "my , broke"],
    ["any word or sign", "my . broke", "my , broke", "my , broke", "my broke"],
    ["any word but some", "-you|we will", "they will", "they will", "we will"],
    ["no sign for a word that is not left out", "-you|we will", "so they will", "they will", ", will"],
    ["this or nothing", "want it? fixed", "i want fixed", "want fixed", "want them fixed"],
    ["this or nothing, where it stands", "want it? fixed", "i want it fixed", "want it fixed", "want it it fixed"],
    ["none to so many", "i just|really{2} want", "i just really want", "i just really want", "i just really just want"],
    ["a comma that may follow", "please, send", "please , send", "please , send", "please ; send"],
    ["a colon that may follow", "please, send", "please : send", "please : send", "please , , send"],
    ["a comma that need not follow", "please, send", "please send", "please send", "please"],
    ["several, each with a comma", "^ ok|now,{2} send", "ok , now send", "ok , now send", "ok . now send"],
    ["a comma itself", "well , no", "well , no", "well , no", "well no"],
    ["what has to follow", "to =refund|pay", "to refund", "to", "to get"],
    ["what may not follow", "to !know", "to pay", "to", "to know"],
    ["the beginning", "^ send it", "send it now", "send it", "do send it"],
    ["the end", "send it $", "do send it", "send it", "send it now"],
  ])("takes %s", (_, source, text, found, otherwise) => {
    expect(taken(source, text)).toBe(found);
    expect(taken(source, otherwise)).toBeNull();
  });

  it("takes a word of a list by its name", () => {
    const lists = { no: ["not", "never", "isnt"] };
    const found = (text: string) => createPatterns(["still @no|hardly working"], lists).find(spanOf(text));
    expect(found("it is still never working")).toMatchObject({ from: 2, to: 5 });
    expect(found("it is still hardly working")).not.toBeNull();
    expect(found("it is still no working")).toBeNull();
  });

  it("marks where begins what the rule is after, else where the pattern begins", () => {
    expect(taken("please? > send _", "please send it", true)).toBe("send it");
    expect(taken("please? send _", "please send it", true)).toBe("please send it");
  });

  it("takes words that every object knows for words", () => {
    expect(taken("constructor", "a constructor here")).toBe("constructor");
    expect(() => compilePattern("@constructor")).toThrow(PatternError);
  });

  it("gives words back that a later step needs", () => {
    expect(taken("_{3} it", "please do send it", false)).toBe("please do send it");
    expect(taken("get~back|get back", "get back")).toBe("get back");
  });
});

describe("patterns looked for together", () => {
  it("are found at the first place, and there in the order in which they are named", () => {
    const span = spanOf("i want my money back now");
    expect(patterns("money back", "want my", "want").find(span)).toEqual({ from: 1, to: 3, mark: 1 });
    expect(patterns("money back", "want", "want my").find(span)).toEqual({ from: 1, to: 2, mark: 1 });
  });

  it("are looked for within a span alone", () => {
    const { words } = spanOf("i want my money back");
    expect(patterns("money back").find({ words, first: 0, last: 4 })).toBeNull();
    expect(patterns("^ money").find({ words, first: 3, last: 5 })).toEqual({ from: 3, to: 4, mark: 3 });
    expect(patterns("money $").find({ words, first: 0, last: 4 })).toEqual({ from: 3, to: 4, mark: 3 });
  });

  it("tell the one that takes most words from a place on", () => {
    const all = createPatterns(["good", "good for", "good for nothing", "good _"]);
    expect(all.longest(spanOf("good for nothing"))).toEqual({ pattern: 2, to: 3 });
    expect(all.longest(spanOf("good for you"))).toEqual({ pattern: 1, to: 2 });
    expect(all.longest(spanOf("no good"))).toBeNull();
  });
});

describe("a pattern that is none", () => {
  it.each([
    ["a repeat without an end", "=refund|cancel{2", 14, "a repeat ends in “}”"],
    ["a repeat without a number", "just{x} want", 4, "a repeat is {1} to {9}"],
    ["a repeat of none", "just{0} want", 4, "a repeat is {1} to {9}"],
    ["two blanks", "i  want", 2, "a word is missing"],
    ["nothing", "", 0, "a word is missing"],
    ["an empty alternative", "i a||b", 4, "an alternative is empty"],
    ["a half word of two", "i as~", 2, "“~” joins two words"],
    ["a beginning in the middle", "i ^ want", 2, "“^” can only be the beginning"],
    ["an end in the middle", "i $ want", 2, "“$” can only be the end"],
    ["two marks", "> i > want", 4, "there is one “>” at most"],
    ["a mark inside a word", "i wa>nt", 4, "“>” cannot stand here"],
    ["a capital", "i Want", 2, "“W” cannot stand here"],
    ["a comma inside", "a,b", 1, "“,” cannot stand here"],
    ["a look ahead that repeats", "to =pay{2}", 7, "what is only looked for ahead is there once or not at all"],
    ["two words left out", "-as~well it", 3, "only single words can be left out"],
    ["a list that is not there", "still @no", 6, "there is no list “no”"],
    ["no words", "^ >", 3, "no words to look for"],
  ])("says where: %s", (_, source, at, reason) => {
    const fault = (() => {
      try {
        compilePattern(source);
      } catch (error) {
        return error;
      }
      return null;
    })();
    expect(fault).toBeInstanceOf(PatternError);
    expect(fault).toMatchObject({ source, at, message: `“${source}” at ${at}: ${reason}.` });
  });

  it("is the only thing that throws, whatever is written", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."ab|~_.-?{2},=!^$> @") });
    fc.assert(
      fc.property(signs, (source) => {
        try {
          compilePattern(source);
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
        }
      }),
    );
  });
});

describe("whether a pattern may stand in a sentence", () => {
  it("is told by the words of its rarest step", () => {
    const mayHold = createMayHold(patterns("i|we just{2} want|need"), patterns("refund|credit"));
    expect(mayHold(spanOf("we need it"))).toBe(true);
    expect(mayHold(spanOf("a credit then"))).toBe(true);
    expect(mayHold(spanOf("i think we just wait"))).toBe(false);
  });

  it("is always possible where a pattern needs no word", () => {
    expect(createMayHold(patterns("_ !b"))(spanOf("a"))).toBe(true);
  });

  it("never hides a match", () => {
    const word = fc.constantFrom("a", "b", "c", "i", "the", ",");
    const list = fc.array(fc.constantFrom("a", "b", "c", "i", "the", "a~b"), { minLength: 1, maxLength: 3 });
    const step = fc
      .tuple(fc.constantFrom("", "", "=", "!"), list, fc.constantFrom("", "", "?", "{2}", ","))
      .map(([before, words, behind]) => `${before}${words.join("|")}${before === "" ? behind : ""}`);
    const source = fc
      .array(fc.oneof(step, fc.constantFrom("_", ".")), { minLength: 1, maxLength: 4 })
      .map((steps) => steps.join(" "));
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), text, (sources, said) => {
        const known = sources.filter((one) => {
          try {
            return compilePattern(one).steps.length > 0;
          } catch {
            return false;
          }
        });
        const all = patterns(...known);
        fc.pre(known.length > 0 && all.find(spanOf(said)) !== null);
        expect(createMayHold(all)(spanOf(said))).toBe(true);
      }),
    );
  });
});
