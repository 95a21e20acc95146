import type { Session } from "#domain/sessions";
import { countOutcomes, type OutcomeCounts } from "./outcomes";

/** What sessions can be told apart by. */
export const dimensions = ["agent", "agentVersion", "queue", "product", "language", "channel"] as const;
export type Dimension = (typeof dimensions)[number];

/** `value` null: not recorded. */
export type Slice = { readonly value: string | null } & OutcomeCounts;

/** Outcomes by one dimension, most sessions first. Slices add up to all sessions: what is not recorded is one of them. */
export function breakDown(sessions: readonly Session[], dimension: Dimension): readonly Slice[] {
  const groups = new Map<string | null, Session[]>();
  for (const session of sessions) {
    const known = groups.get(session[dimension]);
    if (known) known.push(session);
    else groups.set(session[dimension], [session]);
  }
  return [...groups]
    .map(([value, group]) => ({ value, ...countOutcomes(group) }))
    .sort((a, b) => b.sessionsAll - a.sessionsAll || ((a.value ?? "") < (b.value ?? "") ? -1 : 1));
}
