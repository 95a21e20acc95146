import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { root } from "#build";

/** What a stage did: how many checks or tests passed and failed. */
export type Outcome = { readonly passed: number; readonly failed: number };

/** One step of the test command. `run` prints as it goes and never throws for a failing test. */
export type Stage = {
  readonly name: string;
  readonly words: string;
  readonly run: () => Promise<Outcome>;
  /** The stage that runs at the same time, because this one leaves a core to it. */
  readonly beside?: string;
};

/** Runs a program of `node_modules/.bin` (or node) and resolves with its exit code and all it printed. */
export function runProgram(
  command: string,
  args: readonly string[],
  show: boolean,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH ?? ""}`, FORCE_COLOR: "0" },
    });
    let output = "";
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Does something for every item, one on each core, in the order of the items; resolves when all are done. */
export async function eachAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
}
