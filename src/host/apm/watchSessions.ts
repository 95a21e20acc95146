import { openChannel, type PageLike, readMember, tryRead } from "#host/page";
import { findApm } from "./findApm";

export interface SessionListener {
  switched(session: MicrosoftWorkspace.SessionSwitched): void;
  closed(sessionId: string): void;
}

function readId(data: unknown, name: string): string {
  const value = typeof data === "object" && data !== null ? readMember(data, name) : undefined;
  return typeof value === "string" ? value : "";
}

/** The channel's name, null where the workspace publishes no events. */
function readTopic(page: PageLike, event: MicrosoftWorkspace.SessionEvent): string | null {
  return tryRead(() => findApm(page)?.getEventPublisherTopic?.(event) ?? null, null);
}

function listen(page: PageLike, event: MicrosoftWorkspace.SessionEvent, hear: (data: unknown) => void): () => void {
  const topic = readTopic(page, event);
  const channel = topic === null ? null : openChannel(page, topic);
  if (!channel) return () => undefined;
  channel.onmessage = ({ data }) => hear(data);
  return () => {
    channel.onmessage = null;
    channel.close();
  };
}

/** Hears sessions being switched and closed (ON_SESSION_SWITCH, ON_SESSION_CLOSED). Returns the stop; silent without Apm. */
export function watchSessions(page: PageLike, listener: SessionListener): () => void {
  const stops = [
    listen(page, "ON_SESSION_SWITCH", (data) => {
      const newSessionId = readId(data, "newSessionId");
      if (newSessionId) listener.switched({ previousSessionId: readId(data, "previousSessionId"), newSessionId });
    }),
    listen(page, "ON_SESSION_CLOSED", (data) => {
      const sessionId = readId(data, "sessionId");
      if (sessionId) listener.closed(sessionId);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
