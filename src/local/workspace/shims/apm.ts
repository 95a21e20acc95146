import { limits } from "#local/workspace/protocol";
import {
  addTab,
  closeTab,
  findFocused,
  focusSession,
  focusTab,
  homeSession,
  refreshTab,
  requestFocus,
  type Session,
  type Tab,
  updateContext,
  type Workspace,
} from "#local/workspace/model";
import { toPageInput } from "./pageInput";

type Apm = MicrosoftWorkspace.Apm;

const homeTab: MicrosoftWorkspace.Tab = { tabId: "tab-id-0", canClose: false, title: "Home" };

const toTab = ({ id, canClose, title }: Tab): MicrosoftWorkspace.Tab => ({ tabId: id, canClose, title });

/** Slugs of the automation dictionary that a conversation's session starts with. */
function listSlugs({ info }: Session): Readonly<Record<string, unknown>> {
  return {
    customerName: info.customer.name,
    customerRecordId: info.customer.row,
    customerEntityName: "contact",
    caseId: info.case?.row ?? "",
    caseTitle: info.case?.title ?? "",
    queueId: info.queue,
    visitorLanguage: info.language,
  };
}

function createHome(workspace: Workspace): MicrosoftWorkspace.Session {
  return {
    sessionId: homeSession,
    isDefault: true,
    canClose: false,
    title: "Home",
    close: () => undefined,
    focus: () => workspace.change((state) => focusSession(state, null)),
    requestFocus: () => undefined,
    getFocusedTab: () => homeTab,
    getAllTabs: () => [homeTab.tabId],
    getTab: () => homeTab,
    updateContext: () => undefined,
    getContext: () => Promise.resolve({ get: () => undefined }),
  };
}

function createSession(workspace: Workspace, session: Session): MicrosoftWorkspace.Session {
  const { id, info } = session;
  const read = () => workspace.store.getState().sessions.find((other) => other.id === id) ?? session;
  const find = (tabId: string) => read().tabs.find((tab) => tab.id === tabId);
  return {
    sessionId: id,
    isDefault: false,
    canClose: true,
    title: info.customer.name,
    close: () => void workspace.close(info.id),
    focus: () => workspace.change((state) => focusSession(state, id)),
    requestFocus: () => workspace.change((state) => requestFocus(state, id)),
    getFocusedTab: () => toTab(find(read().focusedTab) ?? session.tabs[0] ?? missingTab(read().focusedTab)),
    getAllTabs: () => read().tabs.map((tab) => tab.id),
    getTab: (tabId) => toTab(find(tabId) ?? missingTab(tabId)),
    updateContext: (input) => workspace.change((state) => updateContext(state, id, input)),
    getContext: () => Promise.resolve({ get: (key) => ({ ...listSlugs(read()), ...read().context })[key] }),
  };
}

function missingTab(tabId: string): never {
  throw new Error(`There is no tab ${tabId}.`);
}

/**
 * `Microsoft.Apm` over the page's sessions and tabs. `topics` makes the names of its BroadcastChannels the page's own, so
 * that two workspaces in one browser do not hear each other.
 */
export function createApm(workspace: Workspace, topics: string): Apm {
  const read = () => workspace.store.getState();
  const find = (id: string) => {
    const session = read().sessions.find((other) => other.id === id);
    if (session) return createSession(workspace, session);
    if (id === homeSession) return createHome(workspace);
    throw new Error(`There is no session ${id}.`);
  };
  const focused = () => find(read().focused ?? homeSession);
  return {
    getFocusedSession: focused,
    getAllSessions: () => [homeSession, ...read().sessions.map(({ id }) => id)],
    getSession: find,
    canCreateSession: () => read().sessions.length < limits.sessions,
    createSession: () =>
      Promise.reject(new Error("The local workspace opens a session when a conversation is accepted.")),
    getFocusedTab: () => focused().getFocusedTab(),
    getAllTabs: () => focused().getAllTabs(),
    getTab: (tabId) => focused().getTab(tabId),
    canCreateTab: () => (findFocused(read())?.tabs.length ?? limits.tabs) < limits.tabs,
    createTab({ templateName, appContext, isFocused = true }) {
      const context = Object.fromEntries(appContext ?? new Map<string, string>());
      const page = toPageInput(context);
      const { focused: session } = read();
      if (session === null || !page) return Promise.reject(new Error(`The tab ${templateName} cannot be opened here.`));
      let created: string | null = null;
      workspace.change((state) => {
        const [next, id] = addTab(state, session, context.title ?? templateName, page, isFocused);
        created = id;
        return next;
      });
      return created === null ? Promise.reject(new Error("Maximum tabs reached.")) : Promise.resolve(created);
    },
    closeTab: (tabId) => workspace.change((state) => closeTab(state, state.focused ?? "", tabId)),
    focusTab: (tabId) => workspace.change((state) => focusTab(state, state.focused ?? "", tabId)),
    refreshTab: (tabId) => workspace.change((state) => refreshTab(state, tabId)),
    getEventPublisherTopic: (event) => `${topics}.${event}`,
  };
}
