import { type PageLike, tryRead } from "#host/page";
import { findXrm } from "./findXrm";

/**
 * The address of a web resource, with the platform's caching token where the platform gives it: a browser then keeps the
 * file until the solution changes.
 */
export function webResourceUrl(page: PageLike, name: string): string {
  return (
    tryRead(() => findXrm(page)?.Utility.getGlobalContext().getWebResourceUrl(name), undefined) ??
    `/WebResources/${name}`
  );
}
