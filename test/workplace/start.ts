import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { root } from "#build";

/** A running server of ours. `stop` ends it in order, `kill` at once (SIGKILL); both resolve when the process is gone. */
export interface ServerProcess {
  readonly address: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** The address a child prints as `ready ADDRESS`. Rejects with what it said when it ends first. */
async function readAddress(child: ChildProcess, said: () => string): Promise<string> {
  if (child.stdout === null) throw new Error("The server has no output.");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("ready ")) return line.slice("ready ".length);
  }
  throw new Error(`The server ended before it was ready. ${said()}`);
}

/** Starts a program of this repository (TypeScript, or a bundle) that prints `ready ADDRESS`, and waits until it does. */
export async function startServer(program: string, args: readonly string[]): Promise<ServerProcess> {
  const loader = program.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(process.execPath, [...loader, program, ...args], {
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

/** Starts `test/workplace/main.ts` on a store in `folder` and waits until it answers. */
export function startWorkplace(folder: string, more: readonly string[] = []): Promise<ServerProcess> {
  return startServer("test/workplace/main.ts", ["--folder", folder, ...more]);
}
