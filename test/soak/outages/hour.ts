import type { SoakOrder, SoakReport } from "#soak";
import { openPage, type PageStage, readDesks } from "#soak/page";
import { followTraffic, openWorkspace } from "#stage";
import { canaries } from "#world";
import { findClaims } from "./claims";
import { awaitFresh, makeWeather } from "./weather";

/** The platform allows 6,000 in five minutes; ours is a tenth of it, for nine sessions. */
const mostInWindow = 600;
const windowSeconds = 300;
const goal = 5_000;

/** `seconds` of an outage by a clock that only moves as it is told, with nine sessions open: how often the service is asked. */
export async function soakHour(stage: PageStage, { seed, say }: SoakOrder, seconds: number): Promise<SoakReport> {
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
  for (let second = 1; second <= seconds; second += 1) {
    await pass(1_000);
    asked.push(weather.count());
    if (second % windowSeconds === 0)
      say(
        `${second / 60} minutes, ${asked.slice(-windowSeconds).reduce((a, b) => a + b, 0)} requests in the last five`,
      );
  }
  const windows = asked.map((_, at) => asked.slice(at, at + windowSeconds).reduce((sum, one) => sum + one, 0));
  const [all, most] = [asked.reduce((sum, one) => sum + one, 0), Math.max(...windows)];
  const claims = findClaims(await page.evaluate(readDesks, true));
  weather.end();
  const took = await awaitFresh(page, canaries.length, 60_000, () => pass(100));
  await close();
  return {
    figures: [
      `${Math.round(seconds / 60)} minutes without a connection, nine sessions open: ${all.toLocaleString("en")} requests, ` +
        `${most} in the busiest five minutes; fresh again ${took} ms after the end`,
    ],
    failures: [
      ...(most <= mostInWindow ? [] : [`${most} requests in five minutes, more than ${mostInWindow}`]),
      ...(took <= goal ? [] : [`fresh again ${took} ms after an outage of ${seconds} s`]),
      ...claims,
    ],
  };
}
