import fc from "fast-check";
import { chosenSeed, shareOf } from "#soak";
import { findProblem, openTarget } from "./hold";
import { mutatedRequest } from "./mutate";
import { inEveryPosition } from "./positions";
import { soundRequests } from "./requests";

describe("the local Dataverse", () => {
  const target = openTarget();
  afterAll(() => target.store.close());

  it("answers the requests that mutation starts from without a fault", () => {
    const problems = soundRequests.map((request) => findProblem(target, request));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });

  it.each(["'; DROP TABLE incident; --", "') OR 1=1 --", '"title"', "__proto__", "constructor", "toString"])(
    "holds against %s in every position of every kind of request",
    (hostile) => {
      const requests = soundRequests.flatMap((request) => inEveryPosition(request, hostile));
      const problems = requests.map((request) => findProblem(target, request)).filter((problem) => problem !== null);
      expect(problems).toEqual([]);
      expect(requests.length).toBeGreaterThan(500);
      expect(target.store.count("systemuser")).toBe(1);
    },
  );

  it("answers or refuses whatever is sent, never 500, and writes nothing when it refuses", () => {
    fc.assert(
      fc.property(mutatedRequest, (request) => {
        expect(findProblem(target, request)).toBeNull();
      }),
      { seed: chosenSeed(), numRuns: shareOf(100_000) },
    );
  });
});
