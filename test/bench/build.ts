import { spawn } from "node:child_process";
import { root } from "#build";
import type { Figure } from "./figures";

/** How long a build takes, in milliseconds. Rejects with its code where it found a problem. */
function build(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "solution/build/main.ts", ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve(performance.now() - started);
      else reject(new Error(`The build ended with ${code}.`));
    });
  });
}

/** A build is half a minute: three say enough. */
const most = 3;

async function timesOf(runs: number, args: readonly string[]): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let run = 0; run < Math.min(runs, most); run += 1) samples.push(await build(args));
  return samples;
}

/** `npm run build` from a warm tree: everything anew, checked and packed; and where nothing has changed. */
export async function benchBuild(runs: number): Promise<readonly Figure[]> {
  const timing = (key: string, words: string, samples: readonly number[], goal: number | null): Figure => ({
    kind: "timing",
    key,
    words,
    samples,
    goal,
    floor: null,
  });
  return [
    timing(
      "build.whole",
      "everything that ships built anew, checked and packed",
      await timesOf(runs, ["--force"]),
      60_000,
    ),
    timing("build.unchanged", "nothing has changed: checked and packed", await timesOf(runs, []), null),
  ];
}
