import type { Conversation } from "#domain/conversation";
import type { Frame } from "#panels/frame";

/** How the wait for a person stands: its words, and whether the service level was missed. */
export type Service = { readonly words: string; readonly missed: boolean };

type Wait = { readonly seconds: number; readonly goesOn: boolean };

/** Null where nobody knows of a wait. */
function readWait({ waitedSeconds, waitingSince, acceptedAt, open }: Conversation, now: number): Wait | null {
  if (waitedSeconds !== null) return { seconds: waitedSeconds, goesOn: false };
  const since = waitingSince ?? null;
  if (since === null || (acceptedAt === null && !open)) return null;
  const until = acceptedAt ?? now;
  return until < since ? null : { seconds: (until - since) / 1000, goesOn: acceptedAt === null };
}

/** "Waited 4:10 of 5:00"; "Waited 7:00 of 5:00 · answered late by 2:00, service level missed"; the wait alone without a level. */
export function describeService(
  conversation: Conversation,
  now: number,
  { strings, format, serviceLevel }: Frame,
): Service | null {
  const wait = readWait(conversation, now);
  if (!wait) return null;
  const verb = wait.goesOn ? "sentiment.waiting" : "sentiment.waited";
  const time = format.duration(wait.seconds);
  if (serviceLevel === null) return { words: strings(verb, { time }), missed: false };
  const of = strings(`${verb}Of`, { time, target: format.duration(serviceLevel) });
  const late = wait.seconds - serviceLevel;
  if (late <= 0) return { words: of, missed: false };
  const words = strings(wait.goesOn ? "service.late" : "service.answeredLate", { of, late: format.duration(late) });
  return { words, missed: true };
}

const minute = 60_000;

/** The moments at which a wait that goes on is told anew: each minute, and when the service level is missed. */
export function listMoments(conversation: Conversation | null, level: number | null, now: number): readonly number[] {
  const since = conversation?.waitingSince ?? null;
  const goesOn = conversation?.acceptedAt === null && conversation.waitedSeconds === null;
  if (since === null || !goesOn) return [];
  const next = since + (Math.floor((now - since) / minute) + 1) * minute;
  return level === null ? [next] : [next, since + level * 1000 + 1];
}
