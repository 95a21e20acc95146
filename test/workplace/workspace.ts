import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "#build";

/** The contact centre of a running local workspace, over HTTP as its own page reaches it. Every refusal is an error. */
export interface Centre {
  readonly address: string;
  /** Lets the customer of a script arrive; gives the conversation's id. */
  bring(script: string): Promise<string>;
  accept(conversation: string): Promise<void>;
  /** The customer writes. */
  write(conversation: string, text: string): Promise<void>;
  /** The representative sends. */
  say(conversation: string, text: string): Promise<void>;
  end(conversation: string): Promise<void>;
  /** Ends a conversation and closes its session. */
  close(conversation: string): Promise<void>;
}

/** A local workspace of its own, with its pages. */
export interface Workspace extends Centre {
  stop(): Promise<void>;
}

/** Customers are a hundred times as slow: nobody comes or writes by himself. */
const stillness = "0.01";

/** Reaches the contact centre of the workspace at an address. */
function reachCentre(address: string): Centre {
  async function post(path: string, body: object = {}): Promise<{ readonly id?: string }> {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(`${address}/_local/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { readonly id?: string };
  }
  return {
    address,
    bring: async (script) => (await post("conversations", { script })).id ?? "",
    accept: async (conversation) => void (await post(`conversations/${conversation}/accept`)),
    write: async (conversation, text) => void (await post(`conversations/${conversation}/customer`, { text })),
    say: async (conversation, text) => void (await post(`conversations/${conversation}/messages`, { text })),
    end: async (conversation) => void (await post(`conversations/${conversation}/end`)),
    close: async (conversation) => void (await post(`conversations/${conversation}/close`)),
  };
}

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

/**
 * Starts the workspace on a world that `fill` writes into a folder, builds first what has changed, and waits for its address. `more`
 * are options of its own, `first` modules that are loaded before it.
 */
export async function startWorkspace(
  fill: (folder: string) => void,
  more: readonly string[] = [],
  first: readonly string[] = [],
): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-world-"));
  fill(folder);
  const args = ["--no-open", "--fresh", "--port", "0", "--data", folder, "--speed", stillness, ...more];
  const loaded = ["tsx", ...first].flatMap((module) => ["--import", module]);
  const child = spawn(process.execPath, [...loaded, "src/local/start.ts", ...args], {
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
    return { ...reachCentre(await readAddress(child)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
