import type { Tile } from "#domain/queue";
import type { QueueFrame } from "#panels/queueReview/frame";

type Speech = Pick<QueueFrame, "strings" | "format" | "desk">;

/** "Service level, 20 s" */
export function nameTile({ name }: Tile, { strings, desk }: Speech): string {
  return strings(`tile.${name}`, { seconds: desk.settings().serviceLevel });
}

/** "4", "6:25", "71 %", "6 of 142", or that nothing is recorded. */
export function writeValue({ name, value, of }: Tile, { strings, format }: Speech): string {
  if (value === null) return strings("tile.none");
  if (name === "longestWait") return format.duration(value);
  if (name === "serviceLevel") return strings("tile.percent", { value: Math.round(value) });
  return of === null ? strings("tile.plain", { value }) : strings("tile.of", { value, of });
}

/** "At risk from 1:00, critical from 3:00" */
export function writeLimits({ name, threshold }: Tile, { strings, format }: Speech): string {
  const isShare = name === "serviceLevel" || name === "abandoned" || name === "falling";
  const write = (value: number): string =>
    name === "longestWait"
      ? format.duration(value)
      : isShare
        ? strings("tile.percent", { value })
        : strings("tile.plain", { value });
  const values = { atRisk: write(threshold.atRisk), critical: write(threshold.critical) };
  return strings(threshold.critical < threshold.atRisk ? "how.limits.below" : "how.limits.above", values);
}
