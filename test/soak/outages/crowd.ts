import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { canaries } from "#world";

/** Resolved cases for each of the nine sessions. */
const casesEach = 1_000;

const parts = ["valve", "cable", "sensor", "cover", "board", "filter", "switch", "hinge"];

/** Writes resolved cases of what each of the nine customers complains about, so many for each: desks have much to look through. */
export function writeCrowd(folder: string): void {
  const lines = canaries.flatMap(({ product, complaint }, place) =>
    Array.from({ length: casesEach }, (_, index) => {
      const part = parts[index % parts.length] ?? "";
      const opened = Date.UTC(2026, 0, 1) + index * 3_600_000;
      return JSON.stringify({
        id: `CX-${place}-${index}`,
        title: `${product} ${complaint}, ${part} ${index}`,
        description: `It ${complaint} since the ${part} was changed. A restart did not help.`,
        product,
        opened: new Date(opened).toISOString(),
        resolved: new Date(opened + 86_400_000).toISOString(),
        resolution: `Exchanged the ${part}. It was quiet afterwards.`,
        customer: `Neighbour ${index % 300}`,
      });
    }),
  );
  writeFileSync(join(folder, "cases.soak.jsonl"), `${lines.join("\n")}\n`);
}
