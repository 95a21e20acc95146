import type { DatePart } from "./query";

const parts: Readonly<Record<DatePart, (date: string) => string>> = {
  day: (date) => numberOf("%d", date),
  month: (date) => numberOf("%m", date),
  quarter: (date) => `(${numberOf("%m", date)} + 2) / 3`,
  year: (date) => numberOf("%Y", date),
  // Days since January 1, moved by the weekday that day was, in whole weeks.
  week: (date) => {
    const day = `(${numberOf("%j", date)} - 1)`;
    return `(${day} + ((${numberOf("%w", date)} - ${day}) % 7 + 7) % 7) / 7 + 1`;
  },
};

/** A part of the moment a column holds, or the column as it is. Null stays null. */
export function partToSql(column: string, part: DatePart | undefined): string {
  return part === undefined ? column : parts[part](column);
}

/** A column as it sorts: by its kept value, or by the place of its value among `ranks`. */
export function ranksToSql(column: string, ranks: readonly number[] | undefined): string {
  if (ranks === undefined || ranks.length === 0) return column;
  const cases = ranks.map((value, place) => `WHEN ${Number(value)} THEN ${place}`);
  return `CASE ${column} ${cases.join(" ")} END`;
}

/** Moments are kept in milliseconds. */
function numberOf(format: string, date: string): string {
  return `CAST(strftime('${format}', ${date} / 1000, 'unixepoch') AS INTEGER)`;
}
