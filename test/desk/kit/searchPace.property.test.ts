import fc from "fast-check";
import { createSearchLine, createSearchPace } from "#desk/kit";
import { FakeClock } from "#support";

const kinds = ["typed", "articles", "cases"] as const;

type Start = { readonly who: number; readonly at: number; readonly inTurn: boolean };
type Step = { readonly wait: number; readonly who: number };

/** Nine who search in one line, three of each kind; what each of them asked for and when it started. */
function openLine() {
  const clock = new FakeClock();
  const line = createSearchLine();
  const starts: Start[] = [];
  const paces = Array.from({ length: 9 }, (_, who) =>
    createSearchPace({
      clock,
      line,
      kind: kinds[who % 3] ?? "cases",
      search: (inTurn) => void starts.push({ who, at: clock.now(), inTurn }),
    }),
  );
  return { clock, starts, paces };
}

const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 1_500 }), who: fc.nat({ max: 8 }) }), {
  minLength: 1,
  maxLength: 30,
});

async function walk(taken: readonly Step[]) {
  const { clock, starts, paces } = openLine();
  const asks: { who: number; at: number }[] = [];
  for (const { wait, who } of taken) {
    await clock.advance(wait);
    asks.push({ who, at: clock.now() });
    paces[who]?.ask();
  }
  await clock.advance(20_000);
  return { starts, asks, waiting: clock.waiting };
}

const isTyped = (who: number): boolean => who % 3 === 0;

describe("the line of all searches of a page", () => {
  it("gives one turn a second, whoever asks", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const turns = (await walk(taken)).starts.filter(({ inTurn }) => inTurn).map(({ at }) => at);
        expect(turns.every((at, place) => place === 0 || at - (turns[place - 1] ?? at) >= 1_000)).toBe(true);
      }),
    );
  });

  it("answers every ask: what is typed in turn, all else within a second and a half, and waits for nothing in the end", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { starts, asks, waiting } = await walk(taken);
        for (const { who, at } of asks) {
          const next = starts.find((start) => start.who === who && start.at >= at);
          const late = (next?.at ?? Infinity) - at;
          // Three of them type: each has two others before it at most, and the turn that was just taken.
          expect(late).toBeLessThanOrEqual(isTyped(who) ? 3_000 : 1_500);
          if (isTyped(who)) expect(next?.inTurn).toBe(true);
        }
        expect(waiting).toBe(0);
      }),
    );
  });

  it("gives no turn to another while somebody who typed waits", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { starts, asks } = await walk(taken);
        const others = starts.filter(({ who, inTurn }) => inTurn && !isTyped(who));
        for (const { who, at } of asks.filter((ask) => isTyped(ask.who))) {
          const own = starts.find((start) => start.who === who && start.at >= at);
          expect(others.filter((other) => other.at > at && other.at < (own?.at ?? 0))).toEqual([]);
        }
      }),
    );
  });

  it("makes one search of all that is asked while it waits, and none after it was closed", async () => {
    const { clock, starts, paces } = openLine();
    const [typed, articles, cases] = paces;
    articles?.ask();
    for (let n = 0; n < 5; n += 1) articles?.ask();
    cases?.ask();
    typed?.ask();
    typed?.close();
    await clock.advance(10_000);
    expect(starts.map(({ who }) => who)).toEqual([1, 1, 2]);
    expect(clock.waiting).toBe(0);
  });

  it("lets nobody wait for a turn that would come too late", async () => {
    const clock = new FakeClock();
    const line = createSearchLine();
    const begin = clock.now();
    const starts: [number, boolean][] = [];
    const search = (inTurn: boolean) => void starts.push([clock.now() - begin, inTurn]);
    const paces = Array.from({ length: 9 }, () => createSearchPace({ clock, line, kind: "articles", search }));
    for (const pace of paces) pace.ask();
    expect(starts).toEqual([[0, true], ...Array.from({ length: 7 }, () => [0, false])]);
    await clock.advance(1_000);
    expect(starts.at(-1)).toEqual([1_000, true]);
    expect(clock.waiting).toBe(0);
  });

  it("goes on by a clock that stands still", async () => {
    const clock = new FakeClock();
    const standing = { now: () => 5, after: (wait: number, run: () => void) => clock.after(wait, run) };
    const line = createSearchLine();
    const starts: string[] = [];
    for (const kind of ["articles", "cases", "typed"] as const)
      createSearchPace({ clock: standing, line, kind, search: () => void starts.push(kind) }).ask();
    await clock.advance(5_000);
    expect([...starts].sort()).toEqual(["articles", "cases", "typed"]);
    expect(clock.waiting).toBe(0);
  });

  it("goes on when one that claimed the next turn is gone with its frame", async () => {
    const clock = new FakeClock();
    const line = createSearchLine();
    const starts: number[] = [];
    const gone = { now: () => clock.now(), after: () => () => undefined };
    const search = () => void starts.push(clock.now());
    createSearchPace({ clock, line, kind: "articles", search }).ask();
    createSearchPace({ clock: gone, line, kind: "typed", search }).ask();
    createSearchPace({ clock, line, kind: "cases", search }).ask();
    const begin = clock.now();
    await clock.advance(5_000);
    expect(starts.map((at) => at - begin)).toEqual([0, 1_100]);
  });
});
