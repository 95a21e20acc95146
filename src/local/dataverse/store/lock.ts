import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { StoreError } from "./driver";

type Owner = { readonly pid: number; readonly started: string };

/**
 * Takes a database file for this process and answers the release. The database locks with a folder (`<file>.lock`) that
 * outlives a killed process, so ownership is kept in a file of our own (`<file>.pid`): a dead owner's lock is removed, a
 * living one's is respected with a StoreError that names it.
 */
export function takeLock(file: string): () => void {
  const ownership = `${file}.pid`;
  if (!claim(ownership)) {
    const owner = readOwner(ownership);
    if (owner !== null && lives(owner)) {
      throw new StoreError(
        "taken",
        `The store ${file} is in use by process ${owner.pid}. Stop it, or use another folder.`,
      );
    }
    rmSync(ownership, { force: true });
    if (!claim(ownership)) {
      throw new StoreError("taken", `The store ${file} was taken by another process just now.`);
    }
  }
  rmSync(`${file}.lock`, { recursive: true, force: true });
  return () => rmSync(ownership, { force: true });
}

function claim(ownership: string): boolean {
  try {
    const handle = openSync(ownership, "wx");
    writeSync(handle, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner));
    closeSync(handle);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      return false;
    }
    throw new StoreError("taken", `The store's lock ${ownership} cannot be written.`);
  }
}

/** Null when the file says nothing usable: its writer died between creating and writing it. */
function readOwner(ownership: string): Owner | null {
  try {
    const read: unknown = JSON.parse(readFileSync(ownership, "utf8"));
    if (typeof read === "object" && read !== null && "pid" in read && typeof read.pid === "number") {
      return { pid: read.pid, started: "started" in read ? String(read.started) : "" };
    }
  } catch {
    // Unreadable or half written: nobody's.
  }
  return null;
}

function lives({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  // Ended, but not yet taken note of by its parent: in a container nobody may ever take note.
  if (stateOf(pid) === "Z") return false;
  // Process ids come round again: the same id with another start is somebody else.
  return started === "" || startOf(pid) === started;
}

/** The system's name for an error, such as ENOENT. */
function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

/** When a process started, in the kernel's ticks; "" where the system does not tell. */
function startOf(pid: number): string {
  return statOf(pid)[19] ?? "";
}

/** "R", "S", "Z" (ended, a zombie) …; "" where the system does not tell. */
function stateOf(pid: number): string {
  return statOf(pid)[0] ?? "";
}

/** What the kernel says of a process behind its name; nothing where there is no /proc. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
