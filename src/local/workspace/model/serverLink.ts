import type { CentreEvent, Presence } from "#local/workspace/protocol";

/** What a command came to; `reason` is words for the person. */
export type Answer = { readonly kind: "done" } | { readonly kind: "refused"; readonly reason: string };

/** The page's line to the contact centre. */
export interface ServerLink {
  /** Hears everything that happens, reconnecting by itself. Returns how to stop. */
  open(hear: (event: CentreEvent) => void, lost: () => void): () => void;
  accept(id: string): Promise<Answer>;
  send(id: string, text: string): Promise<Answer>;
  /** The representative is writing. */
  type(id: string): Promise<Answer>;
  /** Asks a colleague, or is done asking. */
  consult(id: string): Promise<Answer>;
  /** Gives the conversation to a colleague. */
  transfer(id: string): Promise<Answer>;
  end(id: string): Promise<Answer>;
  close(id: string): Promise<Answer>;
  setPresence(presence: Presence): Promise<Answer>;
}

const offline: Answer = { kind: "refused", reason: "The local workspace does not answer. Is npm start still running?" };

async function post(path: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(`/_local/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { kind: "done" };
    const answer = (await response.json()) as { reason?: string };
    return { kind: "refused", reason: answer.reason ?? "That did not work." };
  } catch {
    return offline;
  }
}

/** Speaks to `/_local/` of the page's own origin. */
export function createServerLink(): ServerLink {
  return {
    open(hear, lost) {
      const events = new EventSource("/_local/events");
      events.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as CentreEvent);
      events.onerror = lost;
      return () => events.close();
    },
    accept: (id) => post(`conversations/${id}/accept`, {}),
    send: (id, text) => post(`conversations/${id}/messages`, { text }),
    type: (id) => post(`conversations/${id}/typing`, {}),
    consult: (id) => post(`conversations/${id}/consult`, {}),
    transfer: (id) => post(`conversations/${id}/transfer`, {}),
    end: (id) => post(`conversations/${id}/end`, {}),
    close: (id) => post(`conversations/${id}/close`, {}),
    setPresence: (presence) => post("presence", { presence }),
  };
}
