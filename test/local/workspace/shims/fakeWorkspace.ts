import type { CentreEvent, ChatMessage, SessionInfo } from "#local/workspace/protocol";
import { openWorkspace, type ServerLink } from "#local/workspace/model";

/** A session as the contact centre tells of it, with only what a test names. */
export function aSession(id: string, given: Partial<SessionInfo> = {}): SessionInfo {
  return {
    ...{ id, script: id, about: "Brio 3", queue: "Coffee", product: "Brio 3", language: "da-DK" },
    customer: { row: "contact-row", name: "Ada", email: "" },
    case: { row: "case-row", number: "CAS-1", title: "E42", description: "" },
    ...{
      sentiment: 10,
      colleague: { id: "tomas", name: "Tomas Reil", part: "none" },
      state: "active",
      startedAt: 0,
      acceptedAt: 1000,
      waitedSeconds: 1,
      messages: [],
    },
    ...given,
  };
}

/** A message; `at` is its id as well. */
export function aMessage(at: number, speaker: ChatMessage["speaker"], text: string): ChatMessage {
  return { id: String(at), at, speaker, name: "", text };
}

/** A workspace whose contact centre is the test: `hear` says something to it, `calls` lists what it was asked. */
export function createFakeWorkspace() {
  const calls: unknown[][] = [];
  const call =
    (name: string) =>
    (...words: unknown[]) => {
      calls.push([name, ...words]);
      return Promise.resolve({ kind: "done" } as const);
    };
  let listener: (event: CentreEvent) => void = () => undefined;
  const link: ServerLink = {
    open(hear) {
      listener = hear;
      return () => undefined;
    },
    accept: call("accept"),
    send: call("send"),
    type: call("type"),
    consult: call("consult"),
    transfer: call("transfer"),
    end: call("end"),
    close: call("close"),
    setPresence: call("setPresence"),
  };
  const workspace = openWorkspace({ link, theme: "light", now: () => 0 });
  return { workspace, calls, hear: (event: CentreEvent) => listener(event) };
}
