import { everyKind, maskText } from "#domain/privacy";
import { countWork } from "#support";

const hostile = [
  "1 ",
  "4",
  "4242 ",
  "a@",
  "@",
  "a.b@c.d ",
  "+1(",
  "1-",
  "GB29 ",
  "eyJ",
  "eyJaaaaaaaa.",
  "password: ",
  "12:",
  "a.",
  "sk-",
  "::",
  "1.1.1.1 ",
  "pin 1",
  "AB12",
];

/** Half a megabyte would do as well; work is counted, so that little is enough. */
const size = 12_000;
const mask = (piece: string, length: number) => () => maskText(piece.repeat(length / piece.length), everyKind);

describe("masking hostile text", () => {
  it.each(hostile)("costs work in proportion to its length: %j", (piece) => {
    expect(countWork(mask(piece, 2 * size)) / countWork(mask(piece, size))).toBeLessThan(2.2);
  });

  it("takes a word of a million letters, and as many digits", () => {
    for (const text of ["x".repeat(1_000_000), "7".repeat(1_000_000)])
      expect(maskText(text, everyKind)).toEqual({ text, masks: [] });
  });
});
