import { homeSession, type Workspace, type WorkspaceState } from "#local/workspace/model";

type ApmEvent = { readonly name: MicrosoftWorkspace.SessionEvent; readonly data: Readonly<Record<string, string>> };

const sessionOf = (state: WorkspaceState) => state.focused ?? homeSession;

function tabOf(state: WorkspaceState): string {
  return state.sessions.find(({ id }) => id === state.focused)?.focusedTab ?? "tab-id-0";
}

/** What the app profile manager publishes between two states of the workspace, in order. */
export function listApmEvents(before: WorkspaceState, after: WorkspaceState): readonly ApmEvent[] {
  const events: ApmEvent[] = [];
  const previousSessionId = sessionOf(before);
  const sessionId = sessionOf(after);
  if (sessionId !== previousSessionId) {
    events.push({ name: "ON_SESSION_SWITCH", data: { previousSessionId, newSessionId: sessionId } });
  }
  const previousTabId = tabOf(before);
  const tabId = tabOf(after);
  if (sessionId === previousSessionId && tabId !== previousTabId) {
    events.push({ name: "ON_TAB_SWITCH", data: { previousSessionId, previousTabId, sessionId, tabId } });
  }
  const open = new Set(after.sessions.map(({ id }) => id));
  const closed = before.sessions.filter(({ id }) => !open.has(id));
  return [...events, ...closed.map(({ id }) => ({ name: "ON_SESSION_CLOSED", data: { sessionId: id } }) as const)];
}

/** Publishes them on BroadcastChannels, as the app profile manager does. */
export function publishApmEvents(workspace: Workspace, topic: (name: MicrosoftWorkspace.SessionEvent) => string): void {
  const channels = new Map<string, BroadcastChannel>();
  workspace.store.subscribe((after, before) => {
    for (const { name, data } of listApmEvents(before, after)) {
      const channel = channels.get(name) ?? new BroadcastChannel(topic(name));
      channels.set(name, channel);
      channel.postMessage(data);
    }
  });
}
