import { permitReveal, type RevealPermit } from "#domain/privacy";
import type { PageLike } from "#host/page";
import { readRoleNames } from "#host/xrm";

/** Who has this security role may look behind a mask (docs/administer.md). It grants nothing in Dataverse itself. */
const revealingRole = "Warmline Masked Data Reader";

/** The permit of the person at this page; null for most. */
export function readPermit(page: PageLike): RevealPermit | null {
  return permitReveal(readRoleNames(page).includes(revealingRole));
}
