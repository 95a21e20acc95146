import type { PageInput } from "#local/workspace/model";

/** A page as the Client API and the app profile manager name it. */
export type NamedPage = {
  readonly pageType?: string;
  readonly webresourceName?: string;
  readonly data?: string;
  readonly entityName?: string;
  readonly entityId?: string;
};

/** The page a pane or tab is asked to show: a web resource or a record; null for kinds the local host does not have. */
export function toPageInput({ webresourceName, data = "", entityName, entityId }: NamedPage): PageInput | null {
  if (webresourceName !== undefined && webresourceName !== "") {
    return { kind: "webResource", name: webresourceName, data };
  }
  if (entityName !== undefined && entityId !== undefined) {
    return { kind: "record", table: entityName, id: entityId.replace(/[{}]/g, "").trim().toLowerCase() };
  }
  return null;
}
