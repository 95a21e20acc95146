import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { KeptConversation, LiveKeeper } from "#local/contactCentre";
import type { Keeper } from "#local/gateway";
import { keepTalks } from "./keepTalks";

/** What outlives the program: who may come back, what was said, and what people have in hand. */
export type Keeping = {
  readonly secret: string;
  readonly frontKey: Buffer;
  readonly hubKey: Buffer;
  readonly front: Keeper;
  readonly hub: Keeper;
  readonly live: LiveKeeper;
};

type Keys = { readonly secret: string; readonly front: string; readonly hub: string };

/** The keys that sign tokens: those of before, so that tokens go on being good. */
function readKeys(file: string): Keys {
  const random = (): string => randomBytes(32).toString("base64url");
  if (existsSync(file)) {
    const read = JSON.parse(readFileSync(file, "utf8")) as Partial<Keys>;
    if (read.secret && read.front && read.hub) return { secret: read.secret, front: read.front, hub: read.hub };
  }
  const keys: Keys = { secret: random(), front: random(), hub: random() };
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

/** A file for each conversation, written whole beside the old one and put in its place: a program that is killed leaves one or the other. */
function keepLive(folder: string): LiveKeeper {
  mkdirSync(folder, { recursive: true });
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  const left = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as KeptConversation);
  return {
    left,
    save(kept) {
      const file = fileOf(kept.id);
      writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    drop: (id) => rmSync(fileOf(id), { force: true }),
  };
}

/** Opens what is kept beside a store. `now` in milliseconds. */
export function openKeeping(folder: string, now: number): Keeping {
  mkdirSync(folder, { recursive: true });
  const { secret, front, hub } = readKeys(join(folder, "keys.json"));
  return {
    secret,
    frontKey: Buffer.from(front, "base64url"),
    hubKey: Buffer.from(hub, "base64url"),
    front: keepTalks(join(folder, "talks.jsonl"), now),
    hub: keepTalks(join(folder, "hub.jsonl"), now),
    live: keepLive(join(folder, "live")),
  };
}
