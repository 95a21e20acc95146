import { createChance, startArrivals } from "#local/contactCentre/customers";
import { aScript, FakeClock } from "#support";

const scripts = Array.from({ length: 12 }, (_, index) => aScript(String(index)));

function open(speed = 1, seed = 7) {
  const clock = new FakeClock();
  const waiting: string[] = [];
  const waits: number[] = [];
  const times: number[] = [];
  const arrivals = startArrivals({
    ...{ scripts, clock, speed },
    chance: createChance(seed),
    waiting: () => waiting.length,
    isLive: ({ id }) => waiting.includes(id),
    arrive: ({ id }, waited) => {
      waiting.push(id);
      waits.push(waited);
      times.push(clock.now());
    },
  });
  return { clock, waiting, waits, times, arrivals };
}

describe("customers arriving", () => {
  it("has the first scripts waiting from the start, the longest first", () => {
    const { waiting, waits } = open();
    expect(waiting).toEqual(["0", "1", "2", "3", "4"]);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    expect(waits[0]).toBeGreaterThan(60);
  });

  it("lets the next ones come in their order, one every 25 to 75 seconds", async () => {
    const { clock, waiting, times } = open();
    await clock.advance(225_000);
    expect(waiting.slice(5)).toEqual(["5", "6", "7"]);
    const pauses = times.slice(5).map((time, index) => time - (times[index + 4] ?? 0));
    expect(pauses.every((pause) => pause >= 25_000 && pause <= 75_000)).toBe(true);
  });

  it("never has more than eight waiting, and goes on when there is room", async () => {
    const { clock, waiting } = open();
    await clock.advance(3_600_000);
    expect(waiting).toHaveLength(8);
    waiting.splice(0, 3);
    await clock.advance(300_000);
    expect(waiting).toHaveLength(8);
  });

  it("plays the scripts again and again, but nobody is here twice", async () => {
    const { clock, waiting } = open();
    const seen: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      await clock.advance(75_000);
      expect(new Set(waiting).size).toBe(waiting.length);
      seen.push(...waiting.splice(0, 4));
    }
    expect(seen.filter((id) => id === "0").length).toBeGreaterThan(1);
  });

  it("is the same day for the same seed", async () => {
    const [first, second] = [open(), open()];
    await first.clock.advance(500_000);
    await second.clock.advance(500_000);
    expect(first.times).toEqual(second.times);
  });

  it("goes faster by the time factor, and ends when stopped", async () => {
    const { clock, waiting, arrivals } = open(100);
    await clock.advance(2_250);
    expect(waiting).toHaveLength(8);
    arrivals.stop();
    expect(clock.waiting).toBe(0);
  });

  it("works without any script", async () => {
    const clock = new FakeClock();
    const arrive = jest.fn();
    startArrivals({
      ...{ scripts: [], clock, speed: 1, chance: createChance(1), arrive },
      ...{ waiting: () => 0, isLive: () => false },
    });
    await clock.advance(200_000);
    expect(arrive).not.toHaveBeenCalled();
  });
});

it("gives chance that can be repeated, spread over 0 to 1", () => {
  const draw = (seed: number) => {
    const chance = createChance(seed);
    return Array.from({ length: 1000 }, chance);
  };
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
  const numbers = draw(3);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.filter((number) => number < 0.5).length).toBeGreaterThan(400);
  expect(numbers.filter((number) => number < 0.5).length).toBeLessThan(600);
});
