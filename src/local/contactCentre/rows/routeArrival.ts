import { type Routed, route } from "#domain/routing";
import { languageSkill } from "#local/world/rows";
import type { Arrival } from "./arrival";

/** The local workstream: its agent names the queue, and who speaks another language than everybody here needs somebody for it. */
export function routeArrival({
  queue,
  locale,
  handedOverAt,
}: Pick<Arrival, "queue" | "locale" | "handedOverAt">): Routed {
  const skill = languageSkill(locale);
  const context = new Map(skill === null ? [] : [["language", skill]]);
  const rules = [
    {
      name: "Language",
      all: [{ variable: "language", is: "present", value: "" } as const],
      queue,
      skills: skill === null ? [] : [skill],
    },
  ];
  return route({ rules, fallback: queue }, context, [], handedOverAt);
}
