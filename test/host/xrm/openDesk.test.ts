import { openDesk } from "#host/xrm";

const conversation = "5f0f3a52-11aa-4c3d-9d59-2b8f6a1c0001";
const aCase = "5f0f3a52-11aa-4c3d-9d59-2b8f6a1c0002";

const form = (table: string, id: string) => ({ data: { entity: { getEntityName: () => table, getId: () => id } } });

/** A page of a model-driven app with side panes; it remembers what was opened, asked and said. */
function openApp(found: readonly object[] = []) {
  const did: unknown[] = [];
  const panes = new Map<string, object>();
  const page = {
    Xrm: {
      Utility: { getGlobalContext: () => ({}) },
      WebApi: {
        retrieveMultipleRecords(table: string, query: string) {
          did.push(`asks ${table} ${query}`);
          return Promise.resolve({ entities: found });
        },
      },
      App: {
        addGlobalNotification: ({ message }: { message: string }) => Promise.resolve(void did.push(`says ${message}`)),
        clearGlobalNotification: () => undefined,
        sidePanes: {
          getPane: (id: string) => panes.get(id),
          createPane({ paneId, title }: { paneId: string; title: string }) {
            did.push(`creates ${paneId} ${title}`);
            const pane = {
              navigate: ({ data }: { data: string }) => Promise.resolve(void did.push(`shows ${data}`)),
              select: () => void did.push("selects"),
            };
            panes.set(paneId, pane);
            return Promise.resolve(pane);
          },
        },
      },
    },
  };
  return { page, did };
}

const words = (key: string): string => key;

describe("Open Warmline", () => {
  it("shows a conversation in a side pane", async () => {
    const { page, did } = openApp();
    await openDesk(page, words, form("msdyn_ocliveworkitem", `{${conversation.toUpperCase()}}`));
    expect(did).toEqual(["creates warmline command.open", `shows ${conversation}`, "selects"]);
  });

  it("uses the pane that is there", async () => {
    const { page, did } = openApp();
    await openDesk(page, words, form("msdyn_ocliveworkitem", conversation));
    await openDesk(page, words, form("msdyn_ocliveworkitem", aCase));
    expect(did.slice(3)).toEqual([`shows ${aCase}`, "selects"]);
  });

  it("shows the newest conversation of a case", async () => {
    const { page, did } = openApp([{ activityid: conversation }]);
    await openDesk(page, words, form("incident", aCase));
    expect(did).toEqual([
      `asks msdyn_ocliveworkitem ?$select=activityid&$filter=_msdyn_issueid_value eq ${aCase}&$orderby=createdon desc&$top=1`,
      "creates warmline command.open",
      `shows ${conversation}`,
      "selects",
    ]);
  });

  it("says why nothing opens: a case without a conversation, a record that is not saved, an app without panes", async () => {
    const { page, did } = openApp();
    await openDesk(page, words, form("incident", aCase));
    await openDesk(page, words, form("incident", ""));
    Reflect.deleteProperty(page.Xrm.App, "sidePanes");
    await openDesk(page, words, form("incident", aCase));
    expect(did.slice(1)).toEqual(["says command.noConversation", "says command.unsaved", "says command.noPanes"]);
  });

  it("says so when the platform refuses", async () => {
    const { page, did } = openApp();
    page.Xrm.WebApi.retrieveMultipleRecords = () => Promise.reject(new Error("denied"));
    await openDesk(page, words, form("incident", aCase));
    expect(did).toEqual(["says command.failed"]);
  });
});
