import { wordsOf } from "#domain/conversation/turns";
import { hashText, isDerivedId } from "#domain/conversation/turns";
import { clockOf, compareIds, compareReports, indexOf, isSameTurn, rankOf, settleReports } from "./report";
import type { Turn } from "#domain/conversation/turns";

type Reports = readonly [Turn, ...Turn[]];

/** Everything the feeds reported under one id. `key` (speaker and words as first written) is shared by possible repeats. */
export type Message = {
  readonly id: string;
  /** Best first, at most `mostReports`. */
  readonly reports: Reports;
  readonly turn: Turn;
  readonly key: string;
  /** Whether so little was said ("ok") that it is likely to be said again soon. */
  readonly isShort: boolean;
};

/** Different reports of one id that are kept: an edit or two from each feed. The best ones, so order cannot matter. */
const mostReports = 8;
const longKey = 256;
const shortWords = 12;

/** The message with one more report; the same object when it tells nothing new. */
export function addReport(message: Message | undefined, turn: Turn): Message {
  if (!message) return toMessage(turn.id, [turn]);
  if (message.reports.some((report) => isSameTurn(report, turn))) return message;
  const [best = turn, ...others] = [...message.reports, turn].sort(compareReports).slice(0, mostReports);
  const isKept = best === turn || others.includes(turn);
  return isKept ? toMessage(message.id, [best, ...others]) : message;
}

function toMessage(id: string, reports: Reports): Message {
  const told = reports.filter((report) => (report.sent ?? report.text) !== "");
  const first = told.reduce(
    (early, report) => ((report.revisedAt ?? 0) < (early.revisedAt ?? 0) ? report : early),
    told[0] ?? reports[0],
  );
  const words = wordsOf(first);
  const said = words.length > longKey ? `${hashText(words)} ${words.length}` : words;
  return {
    id,
    reports,
    turn: settleReports(reports),
    key: `${first.speaker} ${said}`,
    isShort: words.length <= shortWords,
  };
}

/** Orders messages of one key: by clock, then feed, place and id; those without a clock behind. */
export function compareMessages(a: Message, b: Message): number {
  return (
    (clockOf(a.turn) ?? Infinity) - (clockOf(b.turn) ?? Infinity) ||
    rankOf(a.turn) - rankOf(b.turn) ||
    indexOf(a.turn) - indexOf(b.turn) ||
    compareIds(a.id, b.id)
  );
}

/** Names of the feeds that reported it; "" for reports no feed made. */
export function feedsOf(message: Message): readonly string[] {
  return message.reports.map((report) => report.place?.feed ?? "");
}

/** Reported by a stream without an id of its own: the only kind that one feed may report twice. */
export function isLoose(message: Message): boolean {
  return isDerivedId(message.id) && message.reports.every((report) => typeof report.place?.index !== "number");
}

/** Reported by a document, which holds a message once and in its place. */
export function isPlaced(message: Message): boolean {
  return message.reports.some((report) => typeof report.place?.index === "number");
}
