import { permitReveal, revealingRole, type RevealPermit } from "#domain/privacy";
import type { PageLike } from "#host/page";
import { readRoleNames } from "#host/xrm";

/** The permit of the person at this page; null for most. */
export function readPermit(page: PageLike): RevealPermit | null {
  return permitReveal(readRoleNames(page).includes(revealingRole));
}
