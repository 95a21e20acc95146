import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { root } from "#build";

/** A running local workplace. `stop` ends it in order, `kill` at once (SIGKILL); both resolve when the process is gone. */
export interface WorkplaceProcess {
  readonly address: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** The address a child prints as `ready ADDRESS`. Rejects with what it said when it ends first. */
async function readAddress(child: ChildProcess, said: () => string): Promise<string> {
  if (child.stdout === null) throw new Error("The workplace has no output.");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("ready ")) return line.slice("ready ".length);
  }
  throw new Error(`The workplace ended before it was ready. ${said()}`);
}

/** Starts `test/workplace/main.ts` on a store in `folder` and waits until it answers. */
export async function startWorkplace(folder: string, args: readonly string[] = []): Promise<WorkplaceProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "test/workplace/main.ts", "--folder", folder, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { text: "" };
  child.stderr.on("data", (chunk: Buffer) => void (heard.text = `${heard.text}${chunk.toString()}`.slice(-2000)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = (signal: "SIGTERM" | "SIGKILL") => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const orphan = (): void => void child.kill("SIGKILL");
  process.once("exit", orphan);
  void ended.then(() => process.off("exit", orphan));
  try {
    return { address: await readAddress(child, () => heard.text), stop: end("SIGTERM"), kill: end("SIGKILL") };
  } catch (error) {
    await end("SIGKILL")();
    throw error;
  }
}
