import { createSearchMemory, createSearchTurn } from "#dataverse/sources";

it("gives two pages of one browser tab one turn, and others their own", () => {
  const turn = createSearchTurn();
  const [one, two] = [createSearchMemory(turn), createSearchMemory(turn)];
  one.turn.askedAt = 5;
  expect(two.turn.askedAt).toBe(5);
  expect(createSearchMemory().turn.askedAt).toBe(Number.NEGATIVE_INFINITY);
});
