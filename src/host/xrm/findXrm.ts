import { findGlobal, hasMethods, type PageLike, readMember } from "#host/page";

/** The Client API object, with what Warmline reads of it. */
export type XrmLike = Pick<Xrm.XrmStatic, "Utility"> & { readonly Navigation?: Xrm.Navigation };

function isXrm(value: unknown): value is XrmLike {
  return typeof value === "object" && value !== null && hasMethods(readMember(value, "Utility"), "getGlobalContext");
}

/** `Xrm` of the page or of a frame above it (HTML web resources have none of their own); undefined outside Dynamics 365. */
export function findXrm(page: PageLike): XrmLike | undefined {
  return findGlobal(page, "Xrm", isXrm);
}
