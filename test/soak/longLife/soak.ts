import { createChance } from "#local/contactCentre/customers";
import { type Soak, type SoakOrder, type SoakReport } from "#soak";
import { onStage, openPage, type PageStage } from "#soak/page";
import { countDesks, openWorkspace } from "#stage";
import { live } from "./live";
import { countTimers, findGrowth, type Held, measure } from "./measure";

/** Conversations before the first measure, at most: what is made once and kept is there after them. */
const longestWarmUp = 15;

const say = (before: Held, after: Held, name: keyof Held, words: string): string =>
  `${words} ${before[name].toLocaleString("en")} → ${after[name].toLocaleString("en")}`;

async function run(stage: PageStage, { seed, count, say: tell }: SoakOrder): Promise<SoakReport> {
  const { page, context, witness, close } = await openPage(stage);
  await context.addInitScript({ content: countTimers });
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await openWorkspace(page);
  const warmUp = Math.min(longestWarmUp, count);
  const chance = createChance(seed);
  for (let place = 0; place < warmUp; place += 1) await live(page, stage.centre, chance);
  const before = await measure(page, session);
  for (let place = 1; place <= count; place += 1) {
    await live(page, stage.centre, chance);
    if (place % 25 === 0) tell(`${place} conversations`);
  }
  const after = await measure(page, session);
  const desks = await countDesks(page.locator("body"));
  const complaints = witness.complaints().filter((line) => !line.startsWith("console:"));
  await close();
  return {
    figures: [
      `${count.toLocaleString("en")} conversations opened and closed after ${warmUp} to warm up: ` +
        [
          say(before, after, "heapBytes", "heap bytes"),
          say(before, after, "nodes", "nodes"),
          say(before, after, "listeners", "listeners"),
          say(before, after, "documents", "documents"),
          say(before, after, "timers", "timers"),
        ].join(", "),
    ],
    failures: [...findGrowth(before, after), ...(desks === 0 ? [] : [`${desks} desks are left`]), ...complaints],
  };
}

/** Conversation after conversation in one page: it holds no more at the end than after the first few. */
export const longLifeSoak: Soak = {
  words: "conversations opened, worked and closed in one page: heap, nodes, listeners and timers come back",
  count: 200,
  run: (order) => onStage({}, (stage) => run(stage, order)),
};
