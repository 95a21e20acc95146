import { openReaders, sumTrees } from "#domain/reading";
import { knowNothing } from "#support";
import { learnTrees } from "#train";

const settings = { trees: 30, depth: 2, step: 0.3, pull: 1, fewest: 1 };
const names = ["length", "noise"];

/** Of three things one is right: the one that is neither very short nor very long. */
const choices = Array.from({ length: 40 }, (_, at) => [
  { figures: [1 + (at % 3), at % 7], right: false },
  { figures: [10 + (at % 5), at % 5], right: true },
  { figures: [40 + (at % 9), at % 6], right: false },
]);
const learned = learnTrees(names, choices, settings);

describe("trees that tell things by their figures", () => {
  it("learn what no straight line tells: the middle one", () => {
    const sums = [2, 12, 44].map((length) => sumTrees(learned, [length, 3]));
    expect(Math.max(...sums)).toBe(sums[1]);
  });

  it("are the same from the same things", () => {
    expect(learnTrees(names, choices, settings)).toEqual(learned);
  });

  it("are none where there is nothing to tell apart", () => {
    expect(learnTrees(names, [], settings).trees).toEqual([]);
    expect(learnTrees(names, [[{ figures: [1, 1], right: true }]], settings).trees).toEqual([]);
  });

  it("learn from a choice, not from things by themselves: the longer of two, however long both are", () => {
    const pairs = Array.from({ length: 60 }, (_, at) => {
      const [short, long] = [1 + at, 2 + at];
      const told = (length: number, other: number, right: boolean) => ({ figures: [length, length - other], right });
      return [told(short, long, false), told(long, short, true)];
    });
    const chosen = learnTrees(["length", "longer by"], pairs, settings);
    expect(sumTrees(chosen, [5, 1])).toBeGreaterThan(sumTrees(chosen, [50, -1]));
  });

  it("take any of several that are right for right", () => {
    const several = choices.map((choice) => [...choice, { figures: [12, 3], right: true }]);
    const sums = [2, 12, 44].map((length) => sumTrees(learnTrees(names, several, settings), [length, 3]));
    expect(Math.max(...sums)).toBe(sums[1]);
  });

  it("learn nothing of choices in which nothing is right, or all is", () => {
    const never = choices.map((choice) => choice.map(({ figures }) => ({ figures, right: false })));
    const always = choices.map((choice) => choice.map(({ figures }) => ({ figures, right: true })));
    expect(learnTrees(names, [...never, ...always], settings).trees).toEqual([]);
  });
});

describe("readers with trees that are damaged", () => {
  const { figures } = knowNothing.mainWish;
  const [tree] = learned.trees;
  const openWith = (changed: object) =>
    openReaders({ ...knowNothing, mainWish: { figures, trees: [{ ...tree, ...changed }] } });

  it("open when they are whole", () => {
    expect(openWith({})).not.toBeNull();
  });

  it.each([
    ["a figure that is not there", { figures: [99, -1, -1, -1, -1, -1, -1] }],
    ["a question without an answer", { figures: [-1, -1, -1, -1, -1, -1, 0] }],
    ["a tree that is cut off", { known: [0] }],
    ["no numbers", { least: "none" }],
  ])("do not open with %s", (_, changed) => {
    expect(openWith(changed)).toBeNull();
  });

  it("do not open with trees over other figures, or without trees", () => {
    expect(openReaders({ ...knowNothing, mainWish: { figures: ["another"], trees: [] } })).toBeNull();
    expect(openReaders({ ...knowNothing, mainWish: undefined })).toBeNull();
  });
});
