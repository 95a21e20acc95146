import fc from "fast-check";
import { createServiceLimits, limits, type Pass } from "#local/dataverse/limits";

const ann = "ann";

/** Limits on a clock that is set by hand. */
function openLimits() {
  const clock = { at: 1000 };
  const protection = createServiceLimits(() => clock.at);
  /** A request that takes a while and is over. */
  const send = (took = 0, isSearch = false) => {
    const passed = protection.enter(ann, isSearch);
    if ("limit" in passed) return passed;
    clock.at += took;
    passed.leave();
    return null;
  };
  return { clock, protection, send };
}

describe("the service limits", () => {
  it("let 6,000 requests through in 300 s, and say when the next one may come", () => {
    const { clock, send, protection } = openLimits();
    for (let sent = 0; sent < 3000; sent += 1) expect(send()).toBeNull();
    clock.at += 100_000;
    for (let sent = 0; sent < 3000; sent += 1) expect(send()).toBeNull();
    expect(send()).toEqual({ limit: "requests", retryAfter: 200 });
    clock.at += 199_999;
    expect(send()).toEqual({ limit: "requests", retryAfter: 1 });
    clock.at += 1;
    expect(send()).toBeNull();
    expect(protection.read()).toMatchObject([{ userId: ann, requests: 3001, refused: { requests: 2 } }]);
  });

  it("let 1,200 s of execution through in 300 s", () => {
    const { clock, protection } = openLimits();
    const passes = Array.from({ length: 40 }, () => protection.enter(ann, false) as Pass);
    clock.at += 30_000;
    passes.forEach((pass) => pass.leave());
    expect(protection.read()).toMatchObject([{ executionMs: 1_200_000, concurrent: 0, mostConcurrent: 40 }]);
    expect(protection.enter(ann, false)).toEqual({ limit: "execution", retryAfter: 270 });
    clock.at += 270_000;
    expect(protection.enter(ann, false)).toMatchObject({ left: { requests: 5999, executionMs: 1_200_000 } });
  });

  it("let 52 be answered at once", () => {
    const { protection } = openLimits();
    const passes = Array.from({ length: 52 }, () => protection.enter(ann, false) as Pass);
    expect(protection.enter(ann, false)).toEqual({ limit: "concurrent", retryAfter: 1 });
    passes[0]?.leave();
    expect(protection.enter(ann, false)).toHaveProperty("left");
  });

  it("let one search through in a second, and other requests beside it", () => {
    const { clock, send } = openLimits();
    expect(send(0, true)).toBeNull();
    clock.at += 949;
    expect(send(0, true)).toEqual({ limit: "search", retryAfter: 1 });
    expect(send()).toBeNull();
    clock.at += 1;
    expect(send(0, true)).toBeNull();
  });

  it("know each person apart", () => {
    const { protection } = openLimits();
    for (let sent = 0; sent < limits.requests; sent += 1) (protection.enter(ann, false) as Pass).leave();
    expect(protection.enter("bo", false)).toHaveProperty("left");
    expect(protection.enter(ann, false)).toHaveProperty("limit", "requests");
  });

  it("never let more through than a plain list of all requests would", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 3000 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (given) => {
        const { clock, send } = openLimits();
        const taken: number[] = [];
        return given.every(([pause, count]) => {
          clock.at += pause;
          return Array.from({ length: count }).every(() => {
            while ((taken[0] ?? Infinity) <= clock.at - limits.window) taken.shift();
            const hasRoom = taken.length < limits.requests;
            const passed = send() === null;
            if (passed) taken.push(clock.at);
            return passed === hasRoom;
          });
        });
      }),
      { numRuns: 5 },
    );
  });
});
