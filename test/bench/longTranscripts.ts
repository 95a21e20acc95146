import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { type Figure, quantile } from "./figures";
import type { Stage } from "./stage";

const lengths = [100, 1_000, 10_000, 100_000] as const;

/** Between two messages: what a message leaves to do is done. Milliseconds. */
const rest = 150;

/** How many times as long something takes with the longest transcript as with the shortest; 1 is flat. */
function compareEnds(key: string, words: string, shortest: readonly number[], longest: readonly number[]): Figure {
  const value = Math.round((quantile(longest, 0.5) / quantile(shortest, 0.5)) * 10) / 10;
  return {
    kind: "amount",
    key: `transcript.flat.${key}`,
    words: `${words}, longest against shortest`,
    value,
    unit: "×",
    goal: null,
  };
}

type Runs = {
  readonly first: readonly number[];
  readonly append: readonly number[];
  readonly empty: readonly number[];
};

async function measureLength(page: Page, length: number, runs: number): Promise<Runs & { readonly open: number }> {
  const open = await page.evaluate((turns) => window.warmlineBench?.openLong(turns) ?? NaN, length);
  await wait(2_000);
  const first: number[] = [];
  const append: number[] = [];
  const empty: number[] = [];
  for (let count = 0; count <= runs; count += 1) {
    first.push(await page.evaluate((turns) => window.warmlineBench?.paintLong(turns) ?? NaN, length));
    empty.push(await page.evaluate(() => window.warmlineBench?.empty.run() ?? NaN));
    await wait(rest);
  }
  for (let count = 0; count <= runs; count += 1) {
    const text = `Then it stops again, for the ${count}th time.`;
    append.push(await page.evaluate((words) => window.warmlineBench?.append(words) ?? NaN, text));
    await wait(rest);
  }
  return { open, first: first.slice(1), append: append.slice(1), empty: empty.slice(1) };
}

/** Does a transcript cost the same to show and to add to, whatever its length? */
export async function measureTranscripts(stage: Stage, runs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const all: Runs[] = [];
  for (const length of lengths) {
    const page = await stage.openForm(["LiveTranscript"]);
    const { open, first, append, empty } = await measureLength(page, length, runs);
    await page.context().close();
    all.push({ first, append, empty });
    const turns = `${length.toLocaleString("en-US")} turns`;
    const key = `transcript.${length}`;
    const floor = { words: "an empty React update", samples: empty, aim: null };
    const timing = { kind: "timing", goal: null, floor } as const;
    figures.push(
      { ...timing, key: `${key}.open`, words: `read, think and show ${turns}`, samples: [open], floor: null },
      { ...timing, key: `${key}.first`, words: `first paint, ${turns}`, samples: first },
      { ...timing, key: `${key}.append`, words: `one message more, ${turns}`, samples: append },
    );
  }
  const [shortest, longest] = [all[0], all[all.length - 1]];
  if (!shortest || !longest) return figures;
  return [
    ...figures,
    compareEnds("first", "first paint", shortest.first, longest.first),
    compareEnds("append", "one message more", shortest.append, longest.append),
  ];
}
