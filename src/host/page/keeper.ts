import { framesOf, hasMethods, type PageLike, readMember, tryRead } from "./frames";
import { holdPage } from "./holdPage";

type Left = {
  /** What the person is told while it is not saved. */
  readonly words: string;
  /** The row's address in the Web API. */
  readonly address: string;
  readonly version: string | null;
};

/** A note that was not saved when its desk closed. `version` null: it is to be written only where there is none. */
export type LeftNote = Left & { readonly row: Readonly<Record<string, unknown>> & { readonly notetext: string } };

/** A row that an act writes once: where it is there already, it is done. */
export type LeftRow = Left & { readonly once: true; readonly row: Readonly<Record<string, unknown>> };

/** Keeps rows on a page that outlives their desks: sends them until they are saved. */
export interface Keeper {
  keep(left: LeftNote | LeftRow): void;
}

export type KeeperParts = {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => void;
  /** Tells the person something, and gives what takes the words back. In the page's own code: that of a closed frame stands still. */
  readonly say: (words: string) => () => void;
};

type Outcome = "saved" | "later" | "refused";

const keeperName = Symbol.for("warmline.keeper/2");
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
  if ("once" in left) return "saved";
  const { words, address, row } = left;
  const answer = await fetch(`${address}?$select=notetext`, { headers });
  if (!answer.ok) return "later";
  const there: unknown = await answer.json();
  const theirs = readText(there, "notetext");
  if (theirs.trimEnd() === row.notetext.trimEnd()) return "saved";
  return { words, address, version: readText(there, "@odata.etag"), row: { notetext: `${theirs}\n\n${row.notetext}` } };
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
  let waiting = 0;
  let stopTelling: () => void = () => undefined;

  /** One notice for all of them: it goes when the last is saved. */
  function begin(words: string): void {
    waiting += 1;
    if (waiting > 1) return;
    const release = holdPage(page);
    const takeBack = tryRead(
      () => parts.say(words),
      () => undefined,
    );
    stopTelling = () => {
      release();
      tryRead(takeBack, undefined);
    };
  }

  function end(): void {
    waiting -= 1;
    if (waiting === 0) stopTelling();
  }

  async function run(note: LeftNote | LeftRow): Promise<void> {
    const next = await send(note, parts).catch(() => "later" as const);
    if (next === "saved") end();
    else if (next === "later") parts.after(pause, () => void run(note));
    else if (next === "refused") parts.after(longPause, () => void run(note));
    else await run(next);
  }

  return {
    keep(note) {
      begin(note.words);
      void run(note);
    },
  };
}

const isKeeper = (value: unknown): value is Keeper => hasMethods(value, "keep");

/** Puts a keeper on a page that stays: the workspace's own. Once is enough. */
export function installKeeper(page: PageLike, parts: KeeperParts): void {
  if (!isKeeper(readMember(page, keeperName)))
    tryRead(() => Reflect.defineProperty(page, keeperName, { value: createKeeper(page, parts) }), false);
}

/** The keeper of the page or of a frame above it; undefined where none was installed. */
export function findKeeper(page: PageLike): Keeper | undefined {
  return framesOf(page)
    .map((frame) => readMember(frame, keeperName))
    .find(isKeeper);
}
