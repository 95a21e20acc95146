import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schema } from "#dataverse/tables";
import { openDataverse } from "#local/dataverse";
import { createRowWriter } from "#local/world/rows";
import { readWorld } from "#local/world/sample";
import { seedWorld } from "#local/world/seed";
import { convertFolder } from "./convertFolder";

// Public data that is not part of the project: checked where it is, said where it is not.
const evaluation = "../shared/data/eval";
const isHere = existsSync(evaluation);

it(isHere ? "loads 525 real conversations whole" : "has no evaluation data on this machine", () => {
  if (!isHere) return;
  const folder = mkdtempSync(join(tmpdir(), "warmline-real-"));
  const { articles } = convertFolder(evaluation, folder);
  const world = readWorld(folder);
  rmSync(folder, { recursive: true, force: true });
  expect(world.problems).toEqual([]);
  expect(world.conversations).toHaveLength(525);
  expect(world.conversations.every(({ turns }) => turns.length > 0)).toBe(true);
  const { store } = openDataverse({ schema, now: () => new Date("2026-11-20T10:30:00Z"), userId: "" });
  seedWorld(createRowWriter(store), world, "AI agent", Date.parse("2026-11-20T10:30:00Z"));
  expect(store.count("incident")).toBe(525);
  expect(store.count("knowledgearticle")).toBe(articles);
  expect(store.count("knowledgearticleincident")).toBe(525);
  store.close();
});
