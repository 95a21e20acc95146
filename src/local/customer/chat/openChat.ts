import { ConnectionStatus, DirectLine } from "botframework-directlinejs";
import { createStore, type StoreApi } from "zustand/vanilla";
import { begin, judge, mark, setLink } from "./act";
import { receive } from "./receive";
import { type ChatState, emptyChat, type Own } from "./state";

/** A customer's conversation, and what they can do in it. */
export interface Chat {
  readonly store: StoreApi<ChatState>;
  /** Sends; `shown` stands in the customer's own bubble where that is to say something else. */
  say(text: string, more?: { readonly shown?: string; readonly value?: unknown }): void;
  /** Sends a message again that was not sent: under its first id, so that it is one message however often it arrives. */
  again(id: string): void;
  judge(id: string, reaction: "like" | "dislike"): void;
  /** The customer is writing. */
  type(): void;
  /** Ends the conversation. */
  leave(): void;
  close(): void;
}

export type ChatParts = {
  /** Where Direct Line is: "http://127.0.0.1:4280/v3/directline". */
  readonly domain: string;
  readonly token: string;
  /** The conversation to take up again; null for a new one. */
  readonly conversation: string | null;
  /** BCP 47. */
  readonly locale: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** A new conversation is there: its id, to be taken up after a reload. */
  readonly opened: (conversation: string, token: string) => void;
};

type Outgoing = Readonly<Record<string, unknown>>;

/** What Direct Line's client gives instead of an id when the post did not arrive. */
const notArrived = "retry";
/** What the whole of a conversation is asked for with. */
const beginning = "-";
/** Whoever writes says so at most this often. Milliseconds. */
const typingPause = 3000;

const failures: Readonly<Record<number, Own["sent"]>> = { 413: "tooLong", 429: "tooFast" };

const statusOf = (error: unknown): number =>
  typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 0;

const links: Readonly<Partial<Record<ConnectionStatus, ChatState["link"]>>> = {
  [ConnectionStatus.Connecting]: "connecting",
  [ConnectionStatus.Online]: "online",
  [ConnectionStatus.ExpiredToken]: "over",
  [ConnectionStatus.FailedToConnect]: "over",
  [ConnectionStatus.Ended]: "over",
};

/** Sockets that tell when they open and when they close. */
function watchSockets(tell: (isOpen: boolean) => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address);
      this.addEventListener("open", () => tell(true));
      this.addEventListener("close", () => tell(false));
    }
  };
}

/** Opens a conversation on Direct Line's own client. Everything is heard through it; nothing is shown that did not arrive. */
export function openChat({ domain, token, conversation, locale, now, newId, opened }: ChatParts): Chat {
  const store = createStore<ChatState>()(() => emptyChat);
  const change = (how: (state: ChatState) => ChatState): void => store.setState(how, true);
  const line = new DirectLine({
    ...{ domain, token, webSocket: true },
    // The client says nothing of a stream that breaks: it only opens another.
    WebSocket: watchSockets((isOpen) => change((state) => setLink(state, isOpen ? "online" : "lost"))),
    ...(conversation === null ? {} : { conversationId: conversation, watermark: beginning }),
  });
  const posts = new Map<string, Outgoing>();
  let typedAt = Number.NEGATIVE_INFINITY;

  function send(activity: Outgoing, settled: (sent: Own["sent"]) => void): void {
    const from = { id: "", name: "" };
    line.postActivity({ locale, from, ...activity } as unknown as Parameters<DirectLine["postActivity"]>[0]).subscribe(
      (id) => settled(id === notArrived ? "failed" : "sent"),
      (error: unknown) => settled(failures[statusOf(error)] ?? "failed"),
    );
  }

  function post(id: string): void {
    const activity = posts.get(id);
    if (!activity) return;
    send(activity, (sent) => change((state) => mark(state, id, sent)));
  }

  const heard = line.activity$.subscribe(
    (activity) => change((state) => receive(state, activity)),
    () => change((state) => setLink(state, "over")),
  );
  const states = line.connectionStatus$.subscribe((status) => {
    const link = links[status];
    if (link) change((state) => setLink(state, link));
    if (status !== ConnectionStatus.Online) return;
    const { conversationId, token: own } = line as unknown as { conversationId: string; token: string };
    opened(conversationId, own);
  });
  send({ type: "event", name: "startConversation" }, () => undefined);

  return {
    store,
    say(text, { shown = text, value } = {}) {
      const id = newId();
      const channelData = { clientActivityID: id, ...(shown === text ? {} : { shown }) };
      posts.set(id, { type: "message", text, channelData, ...(value === undefined ? {} : { value }) });
      change((state) => begin(state, id, shown, now()));
      post(id);
    },
    again(id) {
      change((state) => begin(state, id, "", now()));
      post(id);
    },
    judge(id, reaction) {
      change((state) => judge(state, id, reaction));
      const value = { actionName: "feedback", actionValue: { reaction, feedback: { feedbackText: "" } } };
      send({ type: "invoke", name: "message/submitAction", replyToId: id, value }, () => undefined);
    },
    type() {
      if (now() - typedAt < typingPause) return;
      typedAt = now();
      send({ type: "typing" }, () => undefined);
    },
    leave: () => send({ type: "endOfConversation" }, () => undefined),
    close() {
      heard.unsubscribe();
      states.unsubscribe();
      line.end();
    },
  };
}
