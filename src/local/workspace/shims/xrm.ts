import { schema } from "#dataverse/tables";
import { describeDates } from "#local/workspace/pcf";
import type { LocalWebApi } from "#local/workspace/webApi";
import { addTab, findFocused, type Workspace } from "#local/workspace/model";
import { readUserLanguage } from "#local/workspace/language";
import { readUserZone } from "#local/workspace/zone";
import { createExecute } from "./execute";
import { createSidePanes } from "./sidePanes";
import { webResourceUrl } from "./webResources";

type FormOptions = { readonly entityName: string; readonly entityId: string };

/** The part of the Client API the local host offers; what it does not offer is not there at all. */
export type LocalXrm = {
  readonly WebApi: LocalWebApi & { readonly online: LocalWebApi & { execute(request: unknown): Promise<Response> } };
  readonly App: {
    readonly sidePanes: ReturnType<typeof createSidePanes>;
    addGlobalNotification(notification: { readonly message: string }): Promise<string>;
    clearGlobalNotification(id: string): Promise<string>;
  };
  readonly Navigation: { openUrl(url: string): void; openForm(form: FormOptions): Promise<void> };
  readonly Utility: {
    getGlobalContext(): unknown;
    getPageContext(): { input: { pageType: string; entityName: string; entityId: string } };
  };
};

/** Which record the focused tab shows: the conversation, the case or the customer. */
function readRecord(workspace: Workspace): readonly [table: string, id: string] {
  const session = findFocused(workspace.store.getState());
  const page = session?.tabs.find(({ id }) => id === session.focusedTab)?.page;
  if (!session || !page) return ["", ""];
  if (page.kind === "record") return [page.table, page.id];
  if (page.kind === "case" && session.info.case) return ["incident", session.info.case.row];
  if (page.kind === "customer") return ["contact", session.info.customer.row];
  return ["msdyn_ocliveworkitem", session.info.id];
}

/** The Client API writes the names of `dateFormattingInfo` with a capital. */
function capitalise(info: object): object {
  const named = Object.entries(info as Record<string, unknown>).map(([name, value]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    value,
  ]);
  return Object.fromEntries(named) as object;
}

/** A row's form, in a tab of the session in front, as multisession apps open it. */
function openForm(workspace: Workspace, { entityName, entityId }: FormOptions): Promise<void> {
  const { focused } = workspace.store.getState();
  const table = schema.findTable(entityName);
  let opened: string | null = null;
  if (focused !== null && table)
    workspace.change((state) => {
      const page = { kind: "record", table: entityName, id: entityId } as const;
      const [next, id] = addTab(state, focused, table.display, page, true);
      opened = id;
      return next;
    });
  return opened === null
    ? Promise.reject(new Error(`The form of ${entityName} cannot be opened here.`))
    : Promise.resolve();
}

/** As much of the Client API's ItemCollection as a list of roles needs. */
function toCollection<T>(items: readonly T[]) {
  return {
    forEach: (run: (item: T, index: number) => void) => items.forEach(run),
    getLength: () => items.length,
    get: (index?: number) => (index === undefined ? [...items] : (items[index] ?? null)),
  };
}

/** `Xrm` over the local Web API and the page's own panes. */
export function createXrm(workspace: Workspace, webApi: LocalWebApi, page: Window, roles: readonly string[]): LocalXrm {
  const { origin, search } = page.location;
  const zone = readUserZone(search);
  const { languageId, isRTL, locale } = readUserLanguage(search);
  return {
    WebApi: { ...webApi, online: { ...webApi, execute: createExecute((input, init) => page.fetch(input, init)) } },
    App: {
      sidePanes: createSidePanes(workspace),
      // Here the words of a notification are its id.
      addGlobalNotification({ message }) {
        workspace.change((state) => ({ ...state, bars: [...state.bars.filter((bar) => bar !== message), message] }));
        return Promise.resolve(message);
      },
      clearGlobalNotification(id) {
        workspace.change((state) => ({ ...state, bars: state.bars.filter((bar) => bar !== id) }));
        return Promise.resolve(id);
      },
    },
    Navigation: {
      openUrl: (url) => void page.open(url, "_blank", "noopener"),
      openForm: (form) => openForm(workspace, form),
    },
    Utility: {
      getGlobalContext() {
        const { person, theme } = workspace.store.getState();
        return {
          client: {
            getClient: () => "Web",
            getClientState: () => "Online",
            getFormFactor: () => 1,
            isOffline: () => false,
          },
          organizationSettings: { uniqueName: "warmline", languageId: 1033, baseCurrencyId: "" },
          userSettings: {
            userId: `{${person.id.toUpperCase()}}`,
            userName: person.name,
            languageId,
            isRTL,
            isHighContrastEnabled: theme === "contrast",
            securityRoles: [],
            roles: toCollection(roles.map((name) => ({ id: "", name, entityType: "role" }))),
            get dateFormattingInfo() {
              return capitalise(describeDates(locale));
            },
            // Documented without a date, unlike the PCF's: the offset of now.
            getTimeZoneOffsetMinutes: () => zone(),
          },
          getClientUrl: () => origin,
          getCurrentAppName: () => Promise.resolve("Local workspace"),
          getCurrentAppUrl: () => `${origin}/workspace`,
          getOrgUniqueName: () => "warmline",
          getQueryStringParameters: () => ({}),
          getWebResourceUrl: (name: string) => webResourceUrl(page, name),
          getVersion: () => "9.2.0.0",
          isOnPremises: () => false,
          prependOrgName: (path: string) => path,
        };
      },
      getPageContext() {
        const [entityName, entityId] = readRecord(workspace);
        return { input: { pageType: "entityrecord", entityName, entityId } };
      },
    },
  };
}
