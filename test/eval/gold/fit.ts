import type { Line, Place } from "#commands/brief";
import type { GoldItem, GoldRow, Section, Span } from "./gold";
import { bareValue, contentWords, shareInside } from "./words";

/** A line as it is scored: any section's. */
export type SaidLine = Line & {
  readonly value?: string;
  readonly label?: string;
  readonly outcome?: string;
  readonly state?: string;
  readonly ok?: boolean;
};

const placeOf = ([turn, words]: Span, row: GoldRow): Place | null => {
  const at = row.turns[turn]?.text.indexOf(words) ?? -1;
  return at < 0 ? null : [turn, at, at + words.length];
};

/** The same turn, and at least 30 % of the shorter of the two in common. */
const overlaps = (a: Place, b: Place): boolean =>
  a[0] === b[0] && Math.min(a[2], b[2]) - Math.max(a[1], b[1]) >= 0.3 * Math.min(a[2] - a[1], b[2] - b[1]);

/** A line points to the words of a gold item. */
export function isPlaced(line: SaidLine, item: GoldItem, row: GoldRow): boolean {
  const spans = item.spans.map((span) => placeOf(span, row));
  return spans.some((span) => span !== null && line.evidence.some((place) => overlaps(place, span)));
}

/** A line says what a gold item says: half of its content words, or hardly anything that is not in it or its quotes. */
export function tells(text: string, item: GoldItem): boolean {
  if (shareInside(item.text, text) >= 0.5) return true;
  const source = [item.text, ...item.spans.map(([, words]) => words)].join(" ");
  return new Set(contentWords(text)).size >= 3 && shareInside(text, source) >= 0.7;
}

const sameValue = (line: SaidLine, item: GoldItem): boolean =>
  bareValue(item.value ?? "") === bareValue(line.value ?? line.text);

/** A line belongs to an item: by its place, facts by their value too. */
export const fits = (section: Section, line: SaidLine, item: GoldItem, row: GoldRow): boolean =>
  (section === "facts" && sameValue(line, item)) || isPlaced(line, item, row);

/** A line that belongs to an item is right: it says it, with its outcome, state or success. */
export function isRight(section: Section, line: SaidLine, item: GoldItem): boolean {
  if (section === "facts") return sameValue(line, item);
  if (!tells(line.text, item)) return false;
  switch (section) {
    case "tried":
      return item.outcome === line.outcome || (item.outcome === "partly" && line.outcome !== "worked");
    case "promised":
      return line.state === undefined || item.state === line.state;
    case "done":
      return item.ok === (line.ok ?? true);
    default:
      return true;
  }
}
