import { findCodes, isRivalCode, isSameCode } from "#domain/knowledge";
import { tokenise } from "#text";

const codes = (text: string): string[] => findCodes(tokenise(text), text);

describe("findCodes", () => {
  it("finds codes however they are written, each once", () => {
    expect(codes("It shows E42, e-42 or A7. Then ERR_TIMEOUT and 0x8007000E.")).toEqual([
      "E42",
      "A7",
      "ERR_TIMEOUT",
      "0X8007000E",
    ]);
  });

  it("finds models however their sign is written, also apart", () => {
    expect(codes("QT-5, QT 5, QT‑5, QT–5, qt5, WRX\u00a012")).toEqual(["QT5", "WRX12"]);
    expect(codes("In ROOM 5 I paid USD 7, STEP 2 said so")).toEqual([]);
  });

  it("takes a bare number after a word for error", () => {
    expect(codes("error 42, Fehler 17, 33 days")).toEqual(["42", "17"]);
  });

  it("takes no order number, version, amount or time for a code", () => {
    expect(codes("HH-20718 BR3-0917 3.1 60ml 8pm 2nd Brio 3")).toEqual([]);
  });
});

describe("comparing codes", () => {
  it("knows the same code, also by its digits alone", () => {
    expect(isSameCode("E42", "E42")).toBe(true);
    expect(isSameCode("42", "E42")).toBe(true);
    expect(isSameCode("E42", "E4")).toBe(false);
  });

  it("knows a rival: the same kind and another number", () => {
    expect(isRivalCode("E19", "E42")).toBe(true);
    expect(isRivalCode("V1", "E42")).toBe(false);
    expect(isRivalCode("E42", "E42")).toBe(false);
  });
});
