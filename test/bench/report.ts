import { type Figure, quantile, ratioOf, type Timing } from "./figures";

const show = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

function showTiming(timing: Timing): readonly string[] {
  const { words, samples, goal, floor } = timing;
  const aim = floor && floor.aim !== null ? ` (aim ${floor.aim})` : "";
  return [
    words,
    show(quantile(samples, 0.5)),
    show(quantile(samples, 0.95)),
    goal === null ? "" : String(goal),
    floor ? show(quantile(floor.samples, 0.5)) : "",
    floor ? `${ratioOf(timing).toFixed(1)}×${aim}` : "",
    String(samples.length),
  ];
}

function writeRows(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length))) ?? [];
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

/** The figures as two tables for a terminal: times in milliseconds, then amounts. */
export function writeTable(figures: readonly Figure[]): string {
  const timings = figures.filter((figure) => figure.kind === "timing");
  const amounts = figures.filter((figure) => figure.kind === "amount");
  return [
    writeRows([["ms", "median", "p95", "goal", "floor", "of floor", "runs"], ...timings.map(showTiming)]),
    writeRows([
      ["", "", "goal"],
      ...amounts.map(({ words, value, unit, goal }) => [
        words,
        `${value} ${unit}`.trim(),
        goal === null ? "" : String(goal),
      ]),
    ]),
  ].join("\n\n");
}

const round = (value: number): number => Math.round(value * 100) / 100;

function listEntries(figure: Figure): readonly (readonly [string, number])[] {
  if (figure.kind === "amount") return [[figure.key, figure.value]];
  const { key, samples, floor } = figure;
  const own: readonly (readonly [string, number])[] = [
    [`${key}.median`, round(quantile(samples, 0.5))],
    [`${key}.p95`, round(quantile(samples, 0.95))],
    [`${key}.runs`, samples.length],
  ];
  if (!floor) return own;
  return [
    ...own,
    [`${key}.floor.median`, round(quantile(floor.samples, 0.5))],
    [`${key}.floor.p95`, round(quantile(floor.samples, 0.95))],
    [`${key}.ratio`, round(ratioOf(figure))],
  ];
}

/** The figures as one flat object: "accept.form.brief.p95": 212.5. */
export function toJson(figures: readonly Figure[]): Readonly<Record<string, number>> {
  return Object.fromEntries(figures.flatMap(listEntries));
}
