import type { World } from "#local/world/sample";
import type { RowWriter, Write } from "#local/world/rows";
import { articleRow } from "./articleRows";
import { openCaseRows, resolvedCaseRows } from "./caseRows";
import { earlierRows } from "./earlierRows";
import { contactRows, organisationRows } from "./organisationRows";

/** Every row of a world, in an order in which each row's lookups point at rows before it. */
export function worldRows(world: World, agentName: string, now: number): readonly Write[] {
  const numbers = new Set(world.articles.map(({ id }) => id));
  const resolved = new Set(world.cases.map(({ id }) => id));
  return [
    ...organisationRows(world, agentName),
    ...contactRows(world),
    ...world.articles.map((article) => articleRow(article, now)),
    ...world.cases.flatMap((record) => resolvedCaseRows(record, now, (article) => numbers.has(article))),
    ...world.conversations.filter((script) => !resolved.has(script.case?.id ?? "")).flatMap(openCaseRows),
    ...world.conversations.flatMap((script) => earlierRows(script, now)),
  ];
}

/** Puts a world into the store, all of it or nothing; the same world again changes nothing. */
export function seedWorld(store: RowWriter, world: World, agentName: string, now: number): void {
  store.apply(worldRows(world, agentName, now));
}
