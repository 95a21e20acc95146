import type { DeskState } from "#desk/conversation/shape";
import { findDue, type Brief, type PromisedLine } from "#domain/brief";
import { findTurn } from "#domain/conversation";
import { dayOf, toWall, type Zone } from "#domain/time";
import type { Frame } from "#panels/frame";

/** A promise with its clocks, ms since the epoch: when it was given, and when it is due; null where nobody knows. */
export type TimedPromise = { readonly line: PromisedLine; readonly at: number | null; readonly due: number | null };

/** The brief's promises with their times, in the person's zone. */
export function timePromises(
  promised: Brief["promised"],
  transcript: DeskState["transcript"],
  zone: Zone,
): readonly TimedPromise[] {
  return promised.map((line) => {
    const [first] = line.evidence;
    const turn = first.kind === "turn" ? findTurn(transcript, first.turn) : undefined;
    return { line, at: turn?.at ?? null, due: findDue(line, transcript, zone) };
  });
}

/** Whether it should have been kept by now. */
export function isOverdue({ due }: TimedPromise, now: number): boolean {
  return due !== null && due <= now;
}

/** What became of it, as far as it is known: nothing is broken before its time, whatever the words were read to say. */
export function stateOf({ line, due }: TimedPromise, now: number): PromisedLine["state"] {
  return line.state === "broken" && due !== null && due > now ? "open" : line.state;
}

const day = 86_400_000;

/** A due time in words: the day alone where it is a whole day. */
function sayDue(due: number, now: number, { strings, format }: Frame): string {
  if (toWall(due, format.zone) % day !== 0) return format.moment(due, now);
  const last = due - 1;
  return dayOf(last, format.zone) === dayOf(now, format.zone) ? strings("promise.today") : format.date(last, now);
}

/** What is said of a promise's times: "Overdue since 10:58", "due 18:00", "given 12 October"; "" where there is nothing. */
export function sayTimes(promise: TimedPromise, now: number, frame: Frame): readonly string[] {
  const { due, at } = promise;
  const { strings, format } = frame;
  const isOld = at !== null && dayOf(at, format.zone) !== dayOf(now, format.zone);
  return [
    ...(due === null
      ? []
      : [strings(isOverdue(promise, now) ? "promise.overdue" : "promise.due", { time: sayDue(due, now, frame) })]),
    ...(isOld ? [strings("promise.given", { date: format.date(at, now) })] : []),
  ];
}
