import type { SoakOrder, SoakReport } from "#soak";
import { openPage, type PageStage, readDesks } from "#soak/page";
import { followTraffic, openWorkspace } from "#stage";
import { canaries } from "#world";
import { findClaims } from "./claims";
import { awaitFresh, makeWeather } from "./weather";

/** The platform allows 6,000 in five minutes; ours is a tenth of it, for nine sessions. */
const mostInWindow = 600;
const windowSeconds = 300;
/** The clock moves by so many seconds at a time. */
const stride = 2;
const goal = 5_000;

/** `count` seconds of an outage by a clock that only moves as it is told, with nine sessions open: how often the service is asked. */
export async function soakHour(stage: PageStage, { seed, count, say }: SoakOrder): Promise<SoakReport> {
  const { page, context, close } = await openPage(stage);
  const weather = await makeWeather(context, seed);
  const traffic = followTraffic(page);
  await page.clock.install();
  await openWorkspace(page);
  for (const { script } of canaries) await stage.centre.accept(await stage.centre.bring(script));
  await awaitFresh(page, canaries.length, 120_000, () => page.waitForTimeout(50));
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  weather.begin("refused");
  weather.count();
  const pass = async (milliseconds: number): Promise<void> => {
    await page.clock.runFor(milliseconds);
    await traffic.quiet();
  };
  const asked: number[] = [];
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
  const perWindow = windowSeconds / stride;
  for (let second = stride; second <= count; second += stride) {
    await pass(stride * 1_000);
    asked.push(weather.count());
    if (second % windowSeconds === 0)
      say(`${second / 60} minutes, ${sumOf(asked.slice(-perWindow))} requests in the last five`);
  }
  const windows = asked.map((_, at) => sumOf(asked.slice(at, at + perWindow)));
  const [all, most] = [sumOf(asked), Math.max(...windows)];
  const claims = findClaims(await page.evaluate(readDesks, true));
  weather.end();
  const took = await awaitFresh(page, canaries.length, 60_000, () => pass(100));
  await close();
  return {
    figures: [
      `${Math.round(count / 60)} minutes without a connection, nine sessions open: ${all.toLocaleString("en")} requests, ` +
        `${most} in the busiest five minutes; fresh again ${took} ms after the end`,
    ],
    failures: [
      ...(most <= mostInWindow ? [] : [`${most} requests in five minutes, more than ${mostInWindow}`]),
      ...(took <= goal ? [] : [`fresh again ${took} ms after an outage of ${count} s`]),
      ...claims,
    ],
  };
}
