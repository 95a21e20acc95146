import type { Check, Suite } from "#check";
import { batchChecks } from "./batch";
import { documentChecks } from "./documents";
import { errorChecks } from "./errors";
import { fetchXmlChecks } from "./fetchXml";
import { guardChecks } from "./guards";
import { linkChecks } from "./links";
import { metadataChecks } from "./metadata";
import { operationChecks } from "./operations";
import { pageChecks } from "./pages";
import { readChecks } from "./read";
import { searchChecks } from "./search";
import { openStage, type Stage } from "./stage";
import { writeChecks } from "./write";

const suites: Readonly<Record<string, (stage: Stage) => readonly Check[]>> = {
  reading: readChecks,
  pages: pageChecks,
  FetchXML: fetchXmlChecks,
  writing: writeChecks,
  links: linkChecks,
  batches: batchChecks,
  operations: operationChecks,
  search: searchChecks,
  metadata: metadataChecks,
  documents: documentChecks,
  errors: errorChecks,
};

/**
 * dynamics-web-api, which knows nothing of this workspace, on its Web API: on one without limits and roles, and on one that has
 * both and where things go wrong on purpose.
 */
export async function dataverseSuites(address: string, guarded: string): Promise<readonly Suite[]> {
  const stage = await openStage(address);
  const open = Object.entries(suites).map(([what, checks]) => ({
    client: `dynamics-web-api: ${what}`,
    checks: checks(stage),
  }));
  return [...open, { client: "dynamics-web-api: limits, roles and faults", checks: guardChecks(guarded) }];
}
