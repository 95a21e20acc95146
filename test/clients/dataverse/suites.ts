import type { Suite } from "#check";
import { batchChecks } from "./batch";
import { documentChecks } from "./documents";
import { errorChecks } from "./errors";
import { linkChecks } from "./links";
import { operationChecks } from "./operations";
import { pageChecks } from "./pages";
import { readChecks } from "./read";
import { searchChecks } from "./search";
import { openStage } from "./stage";
import { writeChecks } from "./write";

/** dynamics-web-api, which knows nothing of this workspace, on its Web API. */
export async function dataverseSuites(address: string): Promise<readonly Suite[]> {
  const stage = await openStage(address);
  const of = { reading: readChecks, pages: pageChecks, writing: writeChecks, links: linkChecks, batches: batchChecks };
  const further = { operations: operationChecks, search: searchChecks, documents: documentChecks, errors: errorChecks };
  return Object.entries({ ...of, ...further }).map(([what, checks]) => ({
    client: `dynamics-web-api: ${what}`,
    checks: checks(stage),
  }));
}
