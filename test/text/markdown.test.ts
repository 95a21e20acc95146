import { countWork } from "#support";
import fc from "fast-check";
import { readMarkdown } from "#text";

const marksOf = (source: string): readonly string[] => {
  const { text, marks } = readMarkdown(source);
  return marks.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
};

describe("readMarkdown", () => {
  it.each([
    ["**The engineer comes on Monday.**", "The engineer comes on Monday."],
    ["Is the *red* or the __green__ light on?", "Is the red or the green light on?"],
    ["~~Tuesday~~ Wednesday", "Tuesday Wednesday"],
    ["Run `ipconfig *all*`", "Run ipconfig *all*"],
    ["See [the guide](https://norr.example/g) first.", "See the guide (https://norr.example/g) first."],
    ["See [the guide][g].\n\n[g]: https://norr.example/g", "See the guide (https://norr.example/g)."],
    ["<https://norr.example/g>", "https://norr.example/g"],
    ["## Reset\nHold the button", "Reset\nHold the button"],
    ["> you wrote\n\nYes", "you wrote\n\nYes"],
    ["```\nreset --all\n```", "reset --all"],
    ["| Day | Slot |\n|:--|--|\n| Tue | am |", "Day · Slot\nTue · am"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["Tom &amp; Sons, 5 &lt; 6", "Tom & Sons, 5 < 6"],
    ["\\*not stressed\\*", "*not stressed*"],
    ["请**重启。**然后等待", "请重启。然后等待"],
  ])("reads %s", (source, text) => expect(readMarkdown(source).text).toBe(text));

  it.each(["2*3*4 = 24", "snake_case_name", "a * b", "C:\\temp", "#12 is next", "5 > 3 | 2", "[sic] he said", "3 < 5"])(
    "leaves %s as it is",
    (source) => expect(readMarkdown(source).text).toBe(source),
  );

  it("keeps numbers, bullets and nesting of lists", () => {
    const source = "Please try this:\n\n1. Close the **tap**\n2. Drain\n   - the pump\n   - the hose\n3. Open it";
    expect(readMarkdown(source).text).toBe(
      "Please try this:\n\n1. Close the tap\n2. Drain\n  • the pump\n  • the hose\n3. Open it",
    );
    const items = readMarkdown(source).marks.flatMap((mark) => (mark.kind === "item" ? [mark.level] : []));
    expect(items).toEqual([0, 0, 1, 1, 0]);
  });

  it("says what its words are", () => {
    expect(marksOf("**Stop** and [look](https://norr.example/l)")).toEqual([
      "strong: Stop",
      "link: look",
      "address: https://norr.example/l",
    ]);
  });

  it.each([
    'Hold it for 8 seconds[1].\n\n[1]: cite:1 "Manual.pdf"',
    'Hold it for 8 seconds [1].\n[1]: https://norr.example/m "Manual.pdf"',
    'Hold it for 8 seconds [1](cite:1 "Manual.pdf").',
    'Hold it for 8 seconds [^1^].\n\n[1]: cite:1 "Manual.pdf"',
    'Hold it for 8 seconds[^1^][^2^].\n\n[^1^]: cite:1 "Manual.pdf"',
    'Hold it for 8 seconds [^1].\n\n[^1]: https://norr.example/m "Manual.pdf"',
    'Hold it for 8 seconds [doc1].\n\n[doc1]: https://norr.example/m "Manual.pdf"',
  ])("takes the numbers of sources out and says what they stand for: %j", (source) => {
    const { text, references } = readMarkdown(source);
    expect(text).toBe("Hold it for 8 seconds.");
    expect(references).toMatchObject([{ label: "1", title: "Manual.pdf" }]);
  });

  it("takes out a number that is explained beside the message only", () => {
    expect(readMarkdown("Hold it [1]", ["1"]).text).toBe("Hold it");
    expect(readMarkdown("Hold it [1]").text).toBe("Hold it [1]");
  });

  it.each(["Hold it[^1^].", "Hold it [^1].", "Hold it [^1^][^12^].", "Hold it [doc1][doc2]."])(
    "takes out a number as only programs write it, explained or not: %j",
    (source) => expect(readMarkdown(source).text).toBe("Hold it."),
  );

  it.each(["a^2^ and [^a^]", "x[1] is 3", "[document 1]", "[^1234^]"])("leaves what is no source's: %j", (source) => {
    expect(readMarkdown(source).text).toBe(source);
  });

  it("gives plain words back, and marks only what is there, whatever is written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z ,.?]{0,60}$/), (words) =>
        expect(readMarkdown(words).text).toBe(words.trim()),
      ),
    );
    const signs = fc.array(
      fc.constantFrom(..."*_~`[]()!<>#-|\n 1.a".split(""), "](https://a.b)", "[1]: cite:1\n", "é"),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(signs, (parts) => {
        const { text, marks } = readMarkdown(parts.join(""));
        for (const { from, to } of marks) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each(["**a", "_a ", "[", "[a](", "`", "<", "1. a\n", "|\n|-|\n", "[1]: cite:1\n", "\\"])(
    "costs work in proportion to its length: %j",
    (unit) => {
      const work = (length: number) => countWork(() => readMarkdown(unit.repeat(length / unit.length)));
      // A link is looked for over 6,000 characters: shorter texts would not show that it ends there.
      expect(work(48_000) / work(24_000)).toBeLessThan(2.3);
    },
  );
});
