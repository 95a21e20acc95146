import { fieldsOf, parseActivities, type Turn } from "#domain/conversation";
import { readRow } from "./part";
import type { Session } from "./session";
import { compareParts } from "./windows";

/** The name under which a session's rows stand in Dataverse. */
export function rowNameOf({ window }: Pick<Session, "window">): string {
  return window.slice(0, window.lastIndexOf("|"));
}

/** Clocks of activities may be whole seconds, those of sessions are not. */
const slack = 1_000;

/**
 * What was said in a session, masked, from the rows of its conversation: those of its window, in the order of their batches. A
 * message without a clock, and every one of a session without a time, is shown: none is lost because nothing says when it was.
 */
export function readTalk(rows: readonly unknown[], session: Session): readonly Turn[] {
  const parts = rows.flatMap((row) => {
    const read = readRow(row);
    return read.kind === "read" && read.part.window === session.window ? [{ part: read.part, row }] : [];
  });
  const turns = parts
    .sort((a, b) => compareParts(a.part, b.part))
    .flatMap(({ row }) => parseActivities(fieldsOf(row).get("content")).turns);
  const { startedAt, endedAt } = session;
  if (startedAt === null || endedAt === null) return turns;
  return turns.filter(({ at }) => at === null || (at >= startedAt - slack && at <= endedAt + slack));
}
