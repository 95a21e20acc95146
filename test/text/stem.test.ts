import { stem } from "#text";

describe("stem", () => {
  it.each([
    ["caresses", "caress"],
    ["ponies", "poni"],
    ["agreed", "agre"],
    ["hopping", "hop"],
    ["falling", "fall"],
    ["filing", "file"],
    ["happy", "happi"],
    ["relational", "relat"],
    ["vietnamization", "vietnam"],
    ["electrical", "electr"],
    ["hopefulness", "hope"],
    ["replacement", "replac"],
    ["adoption", "adopt"],
    ["probate", "probat"],
    ["cease", "ceas"],
    ["controll", "control"],
  ])("strips %s to %s, as Porter's paper does", (word, root) => {
    expect(stem(word)).toBe(root);
  });

  it("brings the forms of one word together", () => {
    expect(new Set(["descale", "descaled", "descaling", "descales"].map(stem)).size).toBe(1);
  });

  it("leaves short words, codes and other scripts alone", () => {
    expect(["on", "e42", "3.1", "über", "лампа"].map(stem)).toEqual(["on", "e42", "3.1", "über", "лампа"]);
  });
});
