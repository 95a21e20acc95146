import fc from "fast-check";
import { type Customer, simulate, sumUp, type Worker } from "#domain/routing";

const comes = (at: number, more: Partial<Customer> = {}): Customer => ({
  at,
  skills: [],
  handle: 60,
  patience: Infinity,
  ...more,
});
const works = (more: Partial<Worker> = {}): Worker => ({ skills: [], capacity: 1, from: 0, to: Infinity, ...more });
const run = (customers: readonly Customer[], workers: readonly Worker[], slowdown = 0) => {
  const { waits, ends } = simulate({ customers, workers, slowdown });
  return [...waits].map((wait, at) => [wait, ["waits", "taken", "left"][ends[at] ?? 0]]);
};

describe("a day that is simulated", () => {
  it("takes who comes at once where somebody has room, and otherwise who came first", () => {
    expect(run([comes(0), comes(10), comes(20)], [works()])).toEqual([
      [0, "taken"],
      [50, "taken"],
      [100, "taken"],
    ]);
  });

  it("lets go who waits longer than they will", () => {
    expect(run([comes(0), comes(10, { patience: 20 }), comes(20)], [works()])).toEqual([
      [0, "taken"],
      [20, "left"],
      [40, "taken"],
    ]);
  });

  it("gives a conversation only to who knows what it needs, and spares who knows more", () => {
    const spanish = { skills: ["es"] };
    expect(run([comes(0), comes(1, spanish)], [works(spanish), works()])).toEqual([
      [0, "taken"],
      [0, "taken"],
    ]);
    expect(run([comes(0, spanish), comes(1, spanish)], [works(), works(spanish)])).toEqual([
      [0, "taken"],
      [59, "taken"],
    ]);
  });

  it("gives who is there two at once where they have room for two, each a little longer", () => {
    const two = [works({ capacity: 2 })];
    expect(run([comes(0), comes(0), comes(0)], two)).toEqual([
      [0, "taken"],
      [0, "taken"],
      [60, "taken"],
    ]);
    // The second takes 60 · 1.5; the third begins beside it when the first ends.
    expect(run([comes(0), comes(0), comes(0), comes(0)], two, 0.5)[3]).toEqual([90, "taken"]);
  });

  it("gives nothing to who is not there yet, or not any more", () => {
    expect(run([comes(0), comes(100)], [works({ from: 30, to: 95 })])).toEqual([
      [30, "taken"],
      [0, "waits"],
    ]);
  });

  it("sums up", () => {
    const course = simulate({
      customers: [comes(0), comes(10, { patience: 20 }), comes(20)],
      workers: [works()],
      slowdown: 0,
    });
    expect(sumUp(course, 20)).toEqual({
      customers: 3,
      taken: 2,
      left: 1,
      stillWaiting: 0,
      meanWait: 20,
      medianWait: 0,
      p90Wait: 40,
      inTime: 1 / 3,
    });
    expect(sumUp(simulate({ customers: [], workers: [], slowdown: 0 }), 20)).toMatchObject({
      customers: 0,
      p90Wait: null,
    });
  });
});

describe("laws of a day that is simulated", () => {
  const customer: fc.Arbitrary<Customer> = fc.record({
    at: fc.integer({ min: 0, max: 500 }),
    skills: fc.subarray(["es", "tech"]),
    handle: fc.integer({ min: 1, max: 200 }),
    patience: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 200 })),
  });
  const customers = fc.array(customer, { maxLength: 30 }).map((list) => [...list].sort((a, b) => a.at - b.at));
  const worker: fc.Arbitrary<Worker> = fc.record({
    skills: fc.subarray(["es", "tech"]),
    capacity: fc.integer({ min: 1, max: 3 }),
    from: fc.integer({ min: 0, max: 200 }),
    to: fc.integer({ min: 201, max: 5_000 }),
  });
  const workers = fc.array(worker, { maxLength: 5 });

  it("everybody is taken, left or waits; who left waited as long as they would; nobody waits less than nothing", () => {
    fc.assert(
      fc.property(customers, workers, (list, staff) => {
        const { waits, ends } = simulate({ customers: list, workers: staff, slowdown: 0.2 });
        const { taken, left, stillWaiting } = sumUp({ waits, ends }, 20);
        expect(taken + left + stillWaiting).toBe(list.length);
        list.forEach(({ patience }, at) => {
          expect(waits[at]).toBeGreaterThanOrEqual(0);
          if (ends[at] === 2) expect(waits[at]).toBe(patience);
          if (ends[at] === 1) expect(waits[at]).toBeLessThanOrEqual(patience);
          if (ends[at] === 0) expect(patience).toBe(Infinity);
        });
      }),
    );
  });

  it("never are more conversations at once than there is room, and nobody takes what they cannot do", () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 1, max: 3 }), (list, capacity) => {
        const all = list.map((one) => ({ ...one, skills: [] }));
        const { waits, ends } = simulate({ customers: all, workers: [works({ capacity })], slowdown: 0 });
        const held = all.flatMap(({ at, handle }, index) => {
          const start = at + (waits[index] ?? 0);
          return ends[index] === 1 ? [{ start, end: start + handle }] : [];
        });
        for (const { start } of held)
          expect(held.filter((one) => one.start <= start && one.end > start).length).toBeLessThanOrEqual(capacity);
        const unable = simulate({ customers: list, workers: [works()], slowdown: 0 });
        list.forEach(({ skills }, at) => skills.length > 0 && expect(unable.ends[at]).not.toBe(1));
      }),
    );
  });

  it("one line of equals: nobody who came later is taken earlier, and one worker more makes nobody wait longer", () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: 1, max: 4 }), (list, count) => {
        const all = list.map((one) => ({ ...one, skills: [], patience: Infinity }));
        const staff = (many: number) => Array.from({ length: many }, () => works());
        const { waits } = simulate({ customers: all, workers: staff(count), slowdown: 0 });
        const more = simulate({ customers: all, workers: staff(count + 1), slowdown: 0 });
        const starts = all.map(({ at }, index) => at + (waits[index] ?? 0));
        starts.forEach((start, at) => at > 0 && expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0));
        all.forEach((_, at) => expect(more.waits[at]).toBeLessThanOrEqual(waits[at] ?? 0));
      }),
    );
  });
});
