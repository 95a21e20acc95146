import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "#build";
import { canaryScripts } from "./canaries";
import { hostile } from "./hostile";
import { japanese } from "./japanese";
import { scripts } from "./scripts";
import { plantedArticles, plantedCases, plantedScripts } from "./secrets";

const sample = resolve(root, "src/local/world/sample");

function writeLines(folder: string, name: string, records: readonly unknown[]): void {
  writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

/** Whose the world is stands in it too: the store's file is named after the data, and two workspaces must not share one. */
function mark(name: string): object {
  return { id: "KA-09000", title: `Written for the ${name} workspace`, html: "<p>Nothing.</p>", updated: "2026-01-01" };
}

/** Writes the world of the browser tests: the sample world, and after it what the tests bring. */
export function writeWorld(folder: string, name: string): void {
  for (const file of readdirSync(sample).filter((each) => each.endsWith(".jsonl"))) {
    copyFileSync(join(sample, file), join(folder, file));
  }
  writeLines(folder, "conversations.z-journey.jsonl", [...Object.values(scripts), ...canaryScripts, ...plantedScripts]);
  writeLines(folder, "articles.z-journey.jsonl", [
    mark(name),
    {
      ...{ id: "KA-09077", title: hostile.articleTitle, html: hostile.article, keywords: ["E77", "error"] },
      ...{ product: "Brio 3", updated: "2026-11-01" },
    },
    japanese.article,
    japanese.other,
    ...plantedArticles,
  ]);
  writeLines(folder, "cases.z-journey.jsonl", [
    {
      ...{ id: "CAS-09077", title: hostile.caseTitle, description: hostile.message, product: "Brio 3" },
      ...{
        opened: "2026-11-01T09:00:00Z",
        resolved: "2026-11-02T09:00:00Z",
        resolution: `Held Steam. ${hostile.second}`,
      },
      customer: hostile.customer,
    },
    japanese.case,
    ...plantedCases,
  ]);
}
