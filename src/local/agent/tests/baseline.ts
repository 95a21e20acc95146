import { compareWays, tellChanges } from "./compare";
import type { TestResult, Way } from "./runTests";

/** How long turns took, beside an agent that only says again what it heard. Milliseconds. */
export type Speed = { readonly p50: number; readonly p95: number; readonly echo: number };

/** What a release of the agent could do: which way each test conversation went, and how fast. */
export type Baseline = {
  readonly release: string;
  readonly speed: Speed;
  readonly tests: Readonly<Record<string, { readonly passed: boolean; readonly way: Way }>>;
};

/** On another machine everything is slower or faster, the echo too: so much more beside it is worth a word. */
const slower = 1.5;

const round = (value: number): number => Math.round(value * 100) / 100;

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

/** `echoes` is how long turns of an echo took in the same run. */
export function measureSpeed(results: readonly TestResult[], echoes: readonly number[]): Speed {
  const turns = results.map(({ test, milliseconds }) => milliseconds / (test.turns.length + 1));
  return { p50: percentile(turns, 0.5), p95: percentile(turns, 0.95), echo: percentile(echoes, 0.5) };
}

export function takeBaseline(release: string, results: readonly TestResult[], speed: Speed): Baseline {
  const tests = results.map(({ test, passed, way }) => [test.id, { passed, way }] as const);
  return { release, speed, tests: Object.fromEntries(tests) };
}

/** Every release in a file, oldest first; throws in words where it is none of ours. */
export function readBaselines(text: string): readonly Baseline[] {
  const read: unknown = JSON.parse(text);
  const isBaseline = (one: unknown): boolean =>
    typeof one === "object" && one !== null && "release" in one && "speed" in one && "tests" in one;
  if (Array.isArray(read) && read.every(isBaseline)) return read as readonly Baseline[];
  throw new Error("This file keeps no releases of an agent.");
}

/** The releases with one of them new, or written anew. */
export function keepBaseline(kept: readonly Baseline[], now: Baseline): readonly Baseline[] {
  return [...kept.filter(({ release }) => release !== now.release), now];
}

/** Of both the same test conversations: what is new or gone is told by its number. */
function pair(before: Baseline, results: readonly TestResult[]): readonly (readonly [TestResult, TestResult])[] {
  return results.flatMap((after) => {
    const known = Object.hasOwn(before.tests, after.test.id) ? before.tests[after.test.id] : undefined;
    return known ? [[{ ...after, ...known }, after] as const] : [];
  });
}

const beside = ({ p95, echo }: Speed): number => p95 / Math.max(echo, 0.01);

function tellSpeed(before: Speed, now: Speed): string {
  const more = beside(now) / Math.max(beside(before), 0.01);
  const words = `a turn takes ${String(now.p50)} ms, the slowest of twenty ${String(now.p95)} (before ${String(before.p50)} and ${String(before.p95)})`;
  return more > slower ? `${words}: beside an echo ${more.toFixed(1)} times as long as before` : words;
}

/** What became otherwise since a release: conversations that go another way, how many pass, how fast. */
export function tellSince(before: Baseline, results: readonly TestResult[], speed: Speed): string {
  const pairs = pair(before, results);
  const changes = compareWays(
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
  );
  const [known, fresh] = [Object.keys(before.tests).length, results.length - pairs.length];
  const passed = (of: readonly { readonly passed: boolean }[]): number => of.filter((one) => one.passed).length;
  const was = passed(Object.values(before.tests));
  return [
    `Since ${before.release}: ${String(passed(results))} of ${String(results.length)} pass (before ${String(was)} of ${String(known)}); ${String(fresh)} new, ${String(known - pairs.length)} gone`,
    tellChanges(changes, pairs.length),
    tellSpeed(before.speed, speed),
  ].join("\n");
}
