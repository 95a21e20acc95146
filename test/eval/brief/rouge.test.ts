import { averageRouge, rouge1, rougeL, rougeWords } from "./rouge";

const words = (text: string): readonly string[] => text.split(" ");

it("compares stems of words longer than three letters, case and signs aside", () => {
  expect(rougeWords("The cat's PRINTERS printed: 3 pages!")).toEqual([
    "the",
    "cat",
    "s",
    "printer",
    "print",
    "3",
    "page",
  ]);
});

describe("ROUGE-1", () => {
  it("is the words in common over those written and those wanted", () => {
    // "the cat sat" of "the cat lay on the mat": the, cat → 2/3 and 2/6.
    const { precision, recall, f1 } = rouge1(words("the cat sat"), words("the cat lay on the mat"));
    expect(precision).toBeCloseTo(2 / 3);
    expect(recall).toBeCloseTo(2 / 6);
    expect(f1).toBeCloseTo(4 / 9);
  });

  it("counts a repeated word as often as both have it", () => {
    expect(rouge1(words("the the the"), words("the cat the")).precision).toBeCloseTo(2 / 3);
  });

  it("is nothing when nothing is common", () => {
    expect(rouge1(words("a b"), words("c d")).f1).toBe(0);
    expect(rouge1([], words("c d")).f1).toBe(0);
  });
});

describe("ROUGE-L", () => {
  it("is the longest common sequence, with gaps", () => {
    // police · the gunman (Lin 2004, section 3): "police killed the gunman" and "police kill the gunman" share 3 of 4.
    expect(rougeL(words("police kill the gunman"), words("police killed the gunman")).f1).toBeCloseTo(3 / 4);
    // "the gunman kill police" shares only two in order.
    expect(rougeL(words("the gunman kill police"), words("police killed the gunman")).f1).toBeCloseTo(2 / 4);
  });

  it("weighs sequences of different length: a c of a b c d", () => {
    expect(rougeL(words("a c"), words("a b c d"))).toMatchObject({ precision: 1, recall: 0.5, f1: 2 / 3 });
  });
});

it("averages over the references", () => {
  expect(averageRouge("red kettle", ["red kettle", "blue lamp"])).toEqual({ rouge1: 0.5, rougeL: 0.5 });
  expect(averageRouge("red kettle", [])).toEqual({ rouge1: 0, rougeL: 0 });
});
