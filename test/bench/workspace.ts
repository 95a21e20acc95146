import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "#build";
import { writeWorld } from "./world";

/** The local workspace with the bench world in its store. */
export interface Workspace {
  readonly address: string;
  /** Lets the customer of a script arrive; gives the conversation's id. */
  bring(script: string): Promise<string>;
  /** Ends a conversation and closes its session. */
  close(conversation: string): Promise<void>;
  stop(): Promise<void>;
}

/** Customers are a hundred times as slow: nobody comes or writes while something is measured. */
const stillness = "0.01";

/** The address the workspace prints when it is ready; what it prints before is shown. Rejects when it ends first. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk.toString().replace(/^(?=.)/gm, "  "));
      said += chunk.toString();
      const address = /^ready (http:\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`The workspace ended with ${code} before it was ready.`)));
  });
}

async function post(address: string, path: string, body: object): Promise<{ readonly id?: string }> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${address}/_local/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { readonly id?: string };
}

/** Writes the bench world, starts the workspace on it (building first what has changed) and waits until it answers. */
export async function startWorkspace(): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-bench-"));
  writeWorld(folder);
  const args = ["--no-open", "--fresh", "--port", "0", "--data", folder, "--speed", stillness];
  const child = spawn(process.execPath, ["--import", "tsx", "src/local/start.ts", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = (): void => void child.kill("SIGTERM");
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = await readAddress(child);
    return {
      address,
      bring: async (script) => (await post(address, "conversations", { script })).id ?? "",
      close: async (conversation) => void (await post(address, `conversations/${conversation}/close`, {})),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
