import { createStore, type StoreApi } from "zustand/vanilla";
import type { Presence } from "#local/workspace/protocol";
import { receive } from "./receive";
import type { Answer, ServerLink } from "./serverLink";
import { createState, type ThemeName, type WorkspaceState } from "./state";

/** The workspace of one page: its state, and what the representative does that the server must know. */
export interface Workspace {
  readonly store: StoreApi<WorkspaceState>;
  /** Changes what only this page knows. */
  change(how: (state: WorkspaceState) => WorkspaceState): void;
  accept(conversationId: string): Promise<Answer>;
  /** Sends; the send box is emptied when the message is on its way. */
  send(conversationId: string, text: string): Promise<Answer>;
  /** Tells a customer who is really there that the representative is writing, now and then. */
  type(conversationId: string): void;
  /** Asks a colleague, or is done asking. */
  consult(conversationId: string): Promise<Answer>;
  /** Gives the conversation to a colleague. */
  transfer(conversationId: string): Promise<Answer>;
  end(conversationId: string): Promise<Answer>;
  close(conversationId: string): Promise<Answer>;
  setPresence(presence: Presence): Promise<Answer>;
  /** Puts text into a conversation's send box; nothing is sent. Text that stands there already stays before it. */
  insert(conversationId: string, text: string): void;
  stop(): void;
}

type WorkspaceParts = { readonly link: ServerLink; readonly theme: ThemeName; readonly now: () => number };

/** Who writes says so at most this often. Milliseconds. */
const typingPause = 3000;

const articleNumber = /\bKA-\d{4,8}\b/;

/** What put a text into the send box, in words: the article it names, or the desk. */
function nameOrigin(text: string): string {
  return articleNumber.exec(text)?.[0] ?? "the desk";
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Opens the workspace and listens to the contact centre. */
export function openWorkspace({ link, theme, now }: WorkspaceParts): Workspace {
  const store = createStore<WorkspaceState>()(() => createState(theme));
  const change = (how: (state: WorkspaceState) => WorkspaceState) => store.setState(how, true);
  const stop = link.open(
    (event) => change((state) => receive(state, event, now())),
    () => change((state) => ({ ...state, link: state.link === "connecting" ? "connecting" : "lost" })),
  );

  async function ask(answering: Promise<Answer>): Promise<Answer> {
    const answer = await answering;
    change((state) => ({ ...state, notice: answer.kind === "refused" ? answer.reason : null }));
    return answer;
  }

  let typedAt = Number.NEGATIVE_INFINITY;
  return {
    store,
    change,
    stop,
    accept(id) {
      change((state) => ({ ...state, accepted: id }));
      return ask(link.accept(id));
    },
    type(id) {
      if (now() - typedAt < typingPause) return;
      typedAt = now();
      // Whether it is heard changes nothing for who writes.
      void link.type(id);
    },
    consult: (id) => ask(link.consult(id)),
    transfer: (id) => ask(link.transfer(id)),
    end: (id) => ask(link.end(id)),
    close: (id) => ask(link.close(id)),
    setPresence: (presence) => ask(link.setPresence(presence)),
    async send(id, text) {
      const answer = await ask(link.send(id, text));
      if (answer.kind === "done") {
        const isSent = (state: WorkspaceState) => state.drafts[id]?.text === text;
        change((state) => (isSent(state) ? { ...state, drafts: without(state.drafts, id) } : state));
      }
      return answer;
    },
    insert(id, text) {
      change((state) => {
        const before = state.drafts[id]?.text.trimEnd() ?? "";
        const draft = { text: before === "" ? text : `${before}\n${text}`, inserted: nameOrigin(text) };
        return { ...state, drafts: { ...state.drafts, [id]: draft } };
      });
    },
  };
}
