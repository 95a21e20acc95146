import { openReaders, sumTrees } from "#domain/reading";
import { knowNothing } from "#support";
import { learnTrees } from "#train";

const settings = { trees: 30, depth: 2, step: 0.3, pull: 1, fewest: 1 };
const names = ["length", "noise"];

/** Of three things one is right: the one that is neither very short nor very long. */
const things = Array.from({ length: 40 }, (_, at) => [
  { figures: [1 + (at % 3), at % 7], right: false },
  { figures: [10 + (at % 5), at % 5], right: true },
  { figures: [40 + (at % 9), at % 6], right: false },
]).flat();
const learned = learnTrees(names, things, settings);

describe("trees that tell things by their figures", () => {
  it("learn what no straight line tells: the middle one", () => {
    const sums = [2, 12, 44].map((length) => sumTrees(learned, [length, 3]));
    expect(Math.max(...sums)).toBe(sums[1]);
  });

  it("are the same from the same things", () => {
    expect(learnTrees(names, things, settings)).toEqual(learned);
  });

  it("are none where there is nothing to tell apart", () => {
    expect(learnTrees(names, [], settings).trees).toEqual([]);
    expect(learnTrees(names, [{ figures: [1, 1], right: true }], settings).trees).toEqual([]);
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
