import { limits, type SessionInfo } from "#local/workspace/protocol";
import type { PageInput, Session, Tab, WorkspaceState } from "./state";

function createTab(id: string, title: string, page: PageInput, canClose: boolean): Tab {
  return { id, title, page, canClose, visited: false, version: 0 };
}

/** The tabs a conversation's session opens with (its session template); Desk is in front. */
export function openSession(id: string, info: SessionInfo): Session {
  const tabs = [
    createTab("tab-id-0", "Home", { kind: "home" }, false),
    { ...createTab("tab-id-1", "Desk", { kind: "desk" }, true), visited: true },
    createTab("tab-id-2", info.case ? `Case ${info.case.number}` : "Case", { kind: "case" }, true),
    createTab("tab-id-3", info.customer.name, { kind: "customer" }, true),
  ];
  return { id, info, tabs, focusedTab: "tab-id-1", nextTab: tabs.length, attention: false, unread: 0, context: {} };
}

function changeSession(state: WorkspaceState, id: string, change: (session: Session) => Session): WorkspaceState {
  return { ...state, sessions: state.sessions.map((session) => (session.id === id ? change(session) : session)) };
}

/** Adds a tab to a session; its id, or null when the session has as many tabs as it may. */
export function addTab(
  state: WorkspaceState,
  sessionId: string,
  title: string,
  page: PageInput,
  focus: boolean,
): readonly [WorkspaceState, string | null] {
  const session = state.sessions.find(({ id }) => id === sessionId);
  if (!session || session.tabs.length >= limits.tabs) return [state, null];
  const id = `tab-id-${session.nextTab}`;
  const added = changeSession(state, sessionId, (old) => ({
    ...old,
    nextTab: old.nextTab + 1,
    tabs: [...old.tabs, createTab(id, title, page, true)],
  }));
  return [focus ? focusTab(added, sessionId, id) : added, id];
}

/** Brings a tab to the front; it is built now if it never was. */
export function focusTab(state: WorkspaceState, sessionId: string, tabId: string): WorkspaceState {
  return changeSession(state, sessionId, (session) =>
    session.tabs.some(({ id }) => id === tabId)
      ? {
          ...session,
          focusedTab: tabId,
          tabs: session.tabs.map((tab) => (tab.id === tabId ? { ...tab, visited: true } : tab)),
        }
      : session,
  );
}

/** Closes a tab that can be closed; the one before it comes to the front. */
export function closeTab(state: WorkspaceState, sessionId: string, tabId: string): WorkspaceState {
  const session = state.sessions.find(({ id }) => id === sessionId);
  const place = session?.tabs.findIndex(({ id, canClose }) => id === tabId && canClose) ?? -1;
  if (!session || place < 0) return state;
  const closed = changeSession(state, sessionId, (old) => ({
    ...old,
    tabs: old.tabs.filter(({ id }) => id !== tabId),
  }));
  const before = session.tabs[Math.max(0, place - 1)]?.id ?? "tab-id-0";
  return session.focusedTab === tabId ? focusTab(closed, sessionId, before) : closed;
}

/** Builds a tab anew. */
export function refreshTab(state: WorkspaceState, tabId: string): WorkspaceState {
  const { focused } = state;
  if (focused === null) return state;
  return changeSession(state, focused, (session) => ({
    ...session,
    tabs: session.tabs.map((tab) => (tab.id === tabId ? { ...tab, version: tab.version + 1 } : tab)),
  }));
}

/** Brings a session (null: Home) to the front and takes it as read. */
export function focusSession(state: WorkspaceState, id: string | null): WorkspaceState {
  if (id === null) return { ...state, focused: null };
  if (!state.sessions.some((session) => session.id === id)) return state;
  return changeSession({ ...state, focused: id }, id, (session) => ({ ...session, attention: false, unread: 0 }));
}

/** Marks a session that is not in front as wanting a look. */
export function requestFocus(state: WorkspaceState, id: string): WorkspaceState {
  return state.focused === id ? state : changeSession(state, id, (session) => ({ ...session, attention: true }));
}

/** Adds to a session's automation dictionary. */
export function updateContext(state: WorkspaceState, id: string, values: Readonly<Record<string, unknown>>) {
  return changeSession(state, id, (session) => ({ ...session, context: { ...session.context, ...values } }));
}
