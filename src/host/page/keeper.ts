import type { DraftName, LeftAct } from "#desk/conversation";
import type { Draft } from "#domain/followup";
import { hasMethods, type PageLike, readMember, tryRead } from "./frames";
import { holdPage } from "./holdPage";
import { findState, placeState, stateKey } from "./pageState";

type Left = {
  /** The conversation it is about, as a desk of it asks for it. */
  readonly conversation: string;
  /** What the person is told while it is not saved. */
  readonly words: string;
  /** The row's address in the Web API. */
  readonly address: string;
  readonly version: string | null;
};

/** A note that was not saved when its desk closed. `version` null: it is to be written only where there is none. */
export type LeftNote = Left & {
  readonly name: DraftName;
  readonly draft: Draft;
  readonly caseId: string | null;
  readonly row: Readonly<Record<string, unknown>> & { readonly notetext: string };
};

/** A row that an act writes once: where it is there already, it is done. */
export type LeftRow = Left & { readonly act: LeftAct; readonly row: Readonly<Record<string, unknown>> };

/** Keeps rows on a page that outlives their desks: sends them until they are saved. */
export interface Keeper {
  keep(left: LeftNote | LeftRow): void;
  /** Gives what waits of a conversation back to its new desk; it is sent from here no more. */
  take(conversation: string): readonly (LeftNote | LeftRow)[];
}

export type KeeperParts = {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => void;
  /** Tells the person something, and gives what takes the words back. In the page's own code: that of a closed frame stands still. */
  readonly say: (words: string) => () => void;
};

type Outcome = "saved" | "later" | "refused";

const pause = 5_000;
/** A refusal rarely mends itself. */
const longPause = 300_000;

const headers = { Accept: "application/json", "Content-Type": "application/json", "OData-Version": "4.0" } as const;

function readText(row: unknown, name: string): string {
  const value = typeof row === "object" && row !== null ? readMember(row, name) : undefined;
  return typeof value === "string" ? value : "";
}

/** What is there instead of ours: saved after all, or another text, below which ours is put. */
async function meet(left: LeftNote | LeftRow, { fetch }: KeeperParts): Promise<LeftNote | Outcome> {
  if ("act" in left) return "saved";
  const { address, row } = left;
  const answer = await fetch(`${address}?$select=notetext`, { headers });
  if (!answer.ok) return "later";
  const there: unknown = await answer.json();
  const theirs = readText(there, "notetext");
  if (theirs.trimEnd() === row.notetext.trimEnd()) return "saved";
  return { ...left, version: readText(there, "@odata.etag"), row: { notetext: `${theirs}\n\n${row.notetext}` } };
}

async function send(note: LeftNote | LeftRow, parts: KeeperParts): Promise<LeftNote | Outcome> {
  const condition: Record<string, string> =
    note.version === null ? { "If-None-Match": "*" } : { "If-Match": note.version };
  const init = { method: "PATCH", headers: { ...headers, ...condition }, body: JSON.stringify(note.row) };
  const answer = await parts.fetch(note.address, init);
  if (answer.status === 412) return meet(note, parts);
  if (answer.ok) return "saved";
  const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  return refused ? "refused" : "later";
}

export function createKeeper(page: PageLike, parts: KeeperParts): Keeper {
  /** What was given, as it was given. */
  const waiting = new Set<LeftNote | LeftRow>();
  let stopTelling: () => void = () => undefined;

  /** One notice for all of them: it goes when the last is saved. */
  function begin(left: LeftNote | LeftRow): void {
    waiting.add(left);
    if (waiting.size > 1) return;
    const release = holdPage(page);
    const takeBack = tryRead(
      () => parts.say(left.words),
      () => undefined,
    );
    stopTelling = () => {
      release();
      tryRead(takeBack, undefined);
    };
  }

  function end(left: LeftNote | LeftRow): void {
    if (waiting.delete(left) && waiting.size === 0) stopTelling();
  }

  /** `sent` is how it is sent now: below what somebody else wrote, for one. */
  async function run(left: LeftNote | LeftRow, sent = left): Promise<void> {
    if (!waiting.has(left)) return;
    const next = await send(sent, parts).catch(() => "later" as const);
    if (next === "saved") end(left);
    else if (next === "later") parts.after(pause, () => void run(left, sent));
    else if (next === "refused") parts.after(longPause, () => void run(left, sent));
    else await run(left, next);
  }

  return {
    keep(given) {
      const left = { ...given };
      begin(left);
      void run(left);
    },
    take(conversation) {
      const taken = [...waiting].filter((left) => left.conversation === conversation);
      taken.forEach(end);
      return taken;
    },
  };
}

const isKeeper = (value: unknown): value is Keeper => hasMethods(value, "keep", "take");

/** Puts a keeper on a page that stays: the workspace's own. Once is enough. */
export function installKeeper(page: PageLike, parts: KeeperParts): void {
  if (!isKeeper(readMember(page, stateKey("keeper")))) placeState(page, "keeper", createKeeper(page, parts));
}

/** The keeper of the page or of a frame above it; undefined where none was installed. */
export function findKeeper(page: PageLike): Keeper | undefined {
  return findState(page, "keeper", isKeeper);
}
