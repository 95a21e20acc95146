import { resolve } from "node:path";
import { root } from "#build";
import { schema } from "#dataverse/tables";
import { openDataverse } from "#local/dataverse";
import { createRowWriter, languageSkill, people, rowId } from "#local/world/rows";
import { readWorld } from "#local/world/sample";
import { seedWorld, staffRows } from "#local/world/seed";

const now = Date.UTC(2026, 4, 5, 10);
const world = readWorld(resolve(root, "src/local/world/sample"));

describe("who works the queues of the local organisation", () => {
  it("is written after the world, and the same again is the same", () => {
    const { store, close } = openDataverse({ schema, now: () => new Date(now), userId: people.supervisor.id });
    const rows = createRowWriter(store);
    seedWorld(rows, world, "Agent", now);
    for (let at = 0; at < 2; at += 1) rows.apply(staffRows(world, now));
    expect(store.get("msdyn_agentstatus", rowId.status(people.representative.id))).toMatchObject({
      msdyn_availableunitscapacity: 100,
    });
    close();
  });

  it("has somebody for each reason why a conversation waits", () => {
    const statuses = staffRows(world, now).filter(({ table }) => table === "msdyn_agentstatus");
    const taken = statuses.map(
      ({ row }) => (row as { msdyn_availableunitscapacity?: number }).msdyn_availableunitscapacity,
    );
    expect(taken.some((units) => (units ?? 0) < 30)).toBe(true);
    expect(taken.some((units) => units === 100)).toBe(true);
  });

  it("takes a customer's language for a skill, and none for English or for what is no language", () => {
    const locales = ["es-ES", "ja", "en-GB", "", "zz-ZZ", "1234"];
    expect(locales.map(languageSkill)).toEqual(["Spanish", "Japanese", null, null, null, null]);
  });
});
