import { readFileSync } from "node:fs";
import { boundaryKinds, findAcross, findPersonalData, maskText } from "#domain/privacy";

/**
 * Own sentences as people type them: kind, language, text; what must be hidden stands in [[ ]], signs nobody sees as \u escapes.
 * The numbers are made up; those that need a check digit have one.
 */
const lines = readFileSync("test/fixtures/personalData/strings.tsv", "utf8").trim().split("\n");

type Span = { readonly from: number; readonly to: number };
type Example = {
  readonly kind: string;
  readonly language: string;
  readonly text: string;
  readonly hidden: readonly Span[];
};

function readExample(line: string): Example {
  const [kind = "", language = "", written = ""] = line.split("\t");
  const marked = JSON.parse(`"${written.replace(/"/g, '\\"')}"`) as string;
  const hidden: Span[] = [];
  let text = "";
  for (const piece of marked.split(/(\[\[[^]*?\]\])/)) {
    const value = piece.startsWith("[[") ? piece.slice(2, -2) : piece;
    if (value !== piece) hidden.push({ from: text.length, to: text.length + value.length });
    text += value;
  }
  return { kind, language, text, hidden };
}

const examples = lines.map(readExample);
/** Nothing to say while at most this share is wrong; else all of them. */
const beyond = (share: number, wrong: readonly Example[], all: number): readonly string[] =>
  wrong.length <= share * all ? [] : wrong.map(({ text }) => text);
const touches = (a: Span, b: Span): boolean => a.from < b.to && a.to > b.from;

describe("personal data as people type it", () => {
  it("is asked in at least 300 strings of a dozen languages, a quarter of them harmless", () => {
    expect(examples.length).toBeGreaterThanOrEqual(300);
    expect(new Set(examples.map(({ language }) => language)).size).toBeGreaterThanOrEqual(12);
    expect(examples.filter(({ kind }) => kind === "none").length).toBeGreaterThan(examples.length / 4);
  });

  it("is hidden whole, whatever stands between and beside the digits", () => {
    const wanted = examples.flatMap((example) => example.hidden.map((span) => ({ example, span })));
    const missed = wanted.filter(
      ({ example, span }) =>
        !findPersonalData(example.text, boundaryKinds).some(({ from, to }) => from <= span.from && to >= span.to),
    );
    expect(
      beyond(
        0.01,
        missed.map(({ example }) => example),
        wanted.length,
      ),
    ).toEqual([]);
  });

  it("is nothing else: orders, parcels, barcodes, dates, versions and talk about passwords stay", () => {
    const found = examples.flatMap((example) =>
      findPersonalData(example.text, boundaryKinds).map((finding) => ({ example, finding })),
    );
    const wrong = found.filter(({ example, finding }) => !example.hidden.some((span) => touches(span, finding)));
    expect(
      beyond(
        0.03,
        wrong.map(({ example }) => example),
        found.length,
      ),
    ).toEqual([]);
  });

  it("does not come about where one harmless message follows another", () => {
    const harmless = examples.filter(({ kind }) => kind === "none").map(({ text }) => maskText(text));
    const wrong = harmless.flatMap((first, at) =>
      [1, 7, 31, 83].flatMap((step) => {
        const second = harmless[(at + step) % harmless.length] ?? first;
        return findAcross([first, second]).map(({ shown }) => [first.text, second.text, shown]);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("is hidden in both messages where a person's number is cut in two, in all but a few places", () => {
    const cuts = examples
      .filter(({ kind }) => kind === "nationalId")
      .flatMap(({ text, hidden: [span] }) => {
        const places = span ? Array.from({ length: span.to - span.from - 3 }, (_, at) => span.from + 2 + at) : [];
        return places
          .filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at)))
          .map((at) => [text.slice(0, at), text.slice(at)]);
      })
      .map((said) => said.map((text) => maskText(text)));
    const hiddenIn = (said: (typeof cuts)[number]): ReadonlySet<number> => {
      const across = findAcross(said).map(({ message }) => message);
      return new Set([...across, ...said.flatMap(({ masks }, at) => (masks.length > 0 ? [at] : []))]);
    };
    expect(cuts.length).toBeGreaterThan(500);
    expect(cuts.filter((said) => hiddenIn(said).size === 2).length / cuts.length).toBeGreaterThan(0.85);
  });
});
