import { createCaseReader, findSimilarCases, type ResolvedCase, type SimilarCases } from "#domain/cases";
import { readInquiry } from "#domain/knowledge";
import { aResolvedCase, aTurn } from "#support";

const find = (cases: readonly ResolvedCase[], said: string): SimilarCases =>
  findSimilarCases({
    inquiry: readInquiry([aTurn("1", "customer", said)], { product: "", versions: [], codes: [], subject: "" }, "en"),
    cases,
    notCase: "",
    reader: createCaseReader(),
  });
const endings = (found: SimilarCases): string[] =>
  found.kind === "found" ? found.items.map(({ best }) => best.article) : [];
const closed = (number: string, said: string, article: string): ResolvedCase =>
  aResolvedCase(number, said, `Sent ${article}.`, { article });

const boiler = (n: number): ResolvedCase => closed(`CAS-1${n}`, "the boiler loses pressure over night", "KA-BOILER");
const meters = ["smart meter shows dashes", "my meter reading was refused", "meter cupboard will not open"].map(
  (said, n) => closed(`CAS-2${n}`, said, `KA-METER-${n}`),
);

describe("which endings are shown", () => {
  it("are those that take a large share of what is like the question", () => {
    expect(endings(find([boiler(1), boiler(2), ...meters], "our boiler loses its pressure every night"))).toEqual([
      "KA-BOILER",
    ]);
  });

  it("are none where nothing is like it, however few there are to choose from", () => {
    expect(endings(find([boiler(1), ...meters], "how do I spell the name of your founder"))).toEqual([]);
  });

  it("are five at most, of many that are equally likely", () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      closed(`CAS-3${n}`, "invoice went to the wrong address", `KA-INVOICE-${n}`),
    );
    expect(endings(find(many, "the invoice went to a wrong address")).length).toBeLessThanOrEqual(5);
  });

  it("come with one that ended so more often before one as like that ended so once", () => {
    const often = [1, 2, 3, 4].map((n) => closed(`CAS-4${n}`, "the app signs me out all the time", "KA-OFTEN"));
    const once = closed("CAS-40", "the app signs me out all the time", "KA-ONCE");
    expect(endings(find([once, ...often], "the app signs me out all day"))[0]).toBe("KA-OFTEN");
  });

  it("stand on a likeness whose words are told", () => {
    const found = find([boiler(1), ...meters], "boiler loses pressure");
    const [first] = found.kind === "found" ? found.items : [];
    const part = first?.score.parts.find(({ name }) => name === "part.likeness");
    expect(String(part?.values?.words)).toContain("boiler");
  });
});
