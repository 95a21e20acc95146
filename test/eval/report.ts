import type { EvalTable } from "./task";

const show = (value: number): string => (Number.isFinite(value) ? value.toFixed(3).replace(/^0\./, ".") : "–");

/** Tables for a terminal and for docs at once: Markdown, ours in bold. A table of nothing is left out. */
export function writeTables(tables: readonly EvalTable[]): string {
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(writeTable)
    .join("\n");
}

function writeTable({ title, about, rows }: EvalTable): string {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const timed = rows.some(({ perSecond }) => perSecond !== undefined);
  const head = ["method", ...columns, ...(timed ? ["per second"] : [])];
  const lines = rows.map(({ method, kind, figures, perSecond }) => [
    kind === "ours" ? `**${method}**` : method,
    ...columns.map((column) => (column in figures ? show(figures[column] ?? NaN) : "")),
    ...(timed ? [perSecond === undefined ? "" : Math.round(perSecond).toLocaleString("en-US")] : []),
  ]);
  const table = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
  return [`### ${title}`, about, "", ...table, ""].join("\n");
}
