import { erlangA, erlangC, simulate, sumUp } from "#domain/routing";
import { erlangShop } from "./poisson";

describe("Erlang's formulas", () => {
  it("give what the tables say: 8 Erlangs for 10 workers, of whom 40.92 % wait", () => {
    const { waiting, meanWait } = erlangC({ perHour: 160, handle: 180, workers: 10 });
    expect(waiting).toBeCloseTo(0.40918, 4);
    // C · handle ÷ (workers − load) = 0.40918 · 180 ÷ 2.
    expect(meanWait).toBeCloseTo(36.826, 2);
  });

  it("say of one worker what is known exactly: half the work, half wait, as long as a conversation takes", () => {
    expect(erlangC({ perHour: 10, handle: 180, workers: 1 })).toEqual({ waiting: 0.5, meanWait: 180, left: 0 });
  });

  it("see a line without end where there is more work than workers", () => {
    expect(erlangC({ perHour: 100, handle: 180, workers: 5 })).toEqual({ waiting: 1, meanWait: null, left: 0 });
  });

  it("agree with each other where nobody is in a hurry", () => {
    const load = { perHour: 120, handle: 240, workers: 11 };
    const [a, c] = [erlangA(load, 1e9), erlangC(load)];
    expect(a.waiting).toBeCloseTo(c.waiting, 5);
    expect(a.meanWait).toBeCloseTo(c.meanWait ?? 0, 3);
  });

  it("say of one worker and people as impatient as he is quick what is known exactly", () => {
    // Birth rate 1, death rate n: the line is Poisson of mean 1. Waits: 1 − P(0) = 1 − 1/e. Leaves: (E(n) − P(n ≥ 1)) = 1/e.
    const { waiting, left } = erlangA({ perHour: 3600, handle: 1, workers: 1 }, 1);
    expect(waiting).toBeCloseTo(1 - Math.exp(-1), 10);
    expect(left).toBeCloseTo(Math.exp(-1), 10);
  });

  it("are finite for hundreds of workers, and for none of the work", () => {
    expect(erlangC({ perHour: 9_000, handle: 300, workers: 800 }).waiting).toBeGreaterThan(0);
    expect(erlangA({ perHour: 9_000, handle: 300, workers: 700 }, 120).left).toBeGreaterThan(0);
    expect(erlangA({ perHour: 0, handle: 300, workers: 3 }, 120)).toEqual({ waiting: 0, meanWait: 0, left: 0 });
  });
});

describe("the simulator where Erlang's assumptions hold", () => {
  it("is near both within a tenth for sixty thousand customers", () => {
    const load = { perHour: 120, handle: 240, workers: 10 };
    const patient = sumUp(simulate(erlangShop({ ...load, patience: Infinity, customers: 60_000, seed: 3 })), 20);
    expect((patient.meanWait ?? 0) / (erlangC(load).meanWait ?? 1)).toBeCloseTo(1, 0);
    const hurried = sumUp(simulate(erlangShop({ ...load, patience: 180, customers: 60_000, seed: 4 })), 20);
    expect(Math.abs(hurried.left / hurried.customers / erlangA(load, 180).left - 1)).toBeLessThan(0.1);
  });
});
