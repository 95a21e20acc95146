import type { CentreEvent, ChatMessage, SessionInfo, Snapshot } from "#local/workspace/protocol";
import { findConversation, type Session, type WorkspaceState } from "./state";
import { focusSession, openSession } from "./tabs";

function addSession(state: WorkspaceState, info: SessionInfo): WorkspaceState {
  const id = `session-id-${state.nextSession}`;
  return { ...state, nextSession: state.nextSession + 1, sessions: [...state.sessions, openSession(id, info)] };
}

function removeSession(state: WorkspaceState, conversationId: string): WorkspaceState {
  const place = state.sessions.findIndex(({ info }) => info.id === conversationId);
  if (place < 0) return state;
  const sessions = state.sessions.filter(({ info }) => info.id !== conversationId);
  const { [conversationId]: _draft, ...drafts } = state.drafts;
  const translations = Object.fromEntries(
    Object.entries(state.translations).filter(([key]) => !key.startsWith(`${conversationId}/`)),
  );
  const left = { ...state, sessions, drafts, translations };
  if (state.focused !== state.sessions[place]?.id) return left;
  const next = sessions[Math.min(place, sessions.length - 1)];
  return { ...focusSession(left, next?.id ?? null), view: next ? state.view : "sessions" };
}

function changeInfo(state: WorkspaceState, id: string, change: (session: Session) => Session): WorkspaceState {
  return { ...state, sessions: state.sessions.map((session) => (session.info.id === id ? change(session) : session)) };
}

function addMessage(state: WorkspaceState, conversationId: string, message: ChatMessage): WorkspaceState {
  return changeInfo(state, conversationId, (session) => {
    if (session.info.messages.some(({ id }) => id === message.id)) return session;
    const isUnread = message.speaker === "customer" && session.id !== state.focused;
    return {
      ...session,
      unread: session.unread + (isUnread ? 1 : 0),
      info: { ...session.info, messages: [...session.info.messages, message] },
    };
  });
}

/** After a lost connection everything is told again: sessions that are known keep their tabs. */
function takeSnapshot(state: WorkspaceState, snapshot: Snapshot, now: number): WorkspaceState {
  const { person, presence, waiting, sessions } = snapshot;
  const told = new Set(sessions.map(({ id }) => id));
  const gone = state.sessions.filter(({ info }) => !told.has(info.id));
  const kept = gone.reduce((left, { info }) => removeSession(left, info.id), state);
  const known = sessions.reduce(
    (left, info) =>
      findConversation(left, info.id)
        ? changeInfo(left, info.id, (session) => ({ ...session, info }))
        : addSession(left, info),
    kept,
  );
  const base = { ...known, link: "live", ahead: snapshot.now - now, person, presence, waiting } as const;
  const [first] = base.sessions;
  return base.focused === null && first && state.link === "connecting" ? focusSession(base, first.id) : base;
}

/** The workspace after the server has said something. `now` is the page's clock, in milliseconds. */
export function receive(state: WorkspaceState, event: CentreEvent, now: number): WorkspaceState {
  switch (event.kind) {
    case "snapshot":
      return takeSnapshot(state, event.snapshot, now);
    case "waiting":
      return { ...state, waiting: event.waiting };
    case "opened": {
      const opened = findConversation(state, event.session.id) ? state : addSession(state, event.session);
      const session = findConversation(opened, event.session.id);
      return { ...focusSession(opened, session?.id ?? null), view: "work", notice: null };
    }
    case "changed":
      return changeInfo(state, event.session.id, (session) => ({ ...session, info: event.session }));
    case "message":
      return addMessage(state, event.conversationId, event.message);
    case "closed":
      return removeSession(state, event.conversationId);
    case "presence":
      return { ...state, presence: event.presence };
    default:
      return event satisfies never;
  }
}
