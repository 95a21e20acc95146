import { type PageLike, readMember, tryRead } from "#host/page";
import { findXrm } from "./findXrm";

/** The record a form shows. `id` is lower case without braces. */
export type PageRecord = { readonly table: string; readonly id: string };

/** The record of the form this page is on (Xrm.Utility.getPageContext); null on other pages and on unsaved records. */
export function readPageRecord(page: PageLike): PageRecord | null {
  const input: object = tryRead(() => findXrm(page)?.Utility.getPageContext().input, undefined) ?? {};
  const table = readMember(input, "entityName");
  const id = readMember(input, "entityId");
  if (typeof table !== "string" || typeof id !== "string" || id === "") return null;
  return { table, id: id.replace(/[{}]/g, "").toLowerCase() };
}
