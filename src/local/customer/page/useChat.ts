import * as React from "react";
import type { Chat, ChatState } from "#local/customer/chat";
import type { Words } from "#local/customer/words";

/** What every part of the page needs. */
export type ChatTools = {
  readonly chat: Chat;
  readonly words: Words;
  /** BCP 47. */
  readonly locale: string;
  /** When the page was opened: what is older is history, and is not read out. Milliseconds. */
  readonly openedAt: number;
};

export const ChatContext = React.createContext<ChatTools | null>(null);

export function useTools(): ChatTools {
  const tools = React.useContext(ChatContext);
  if (!tools) throw new Error("There is no chat around this.");
  return tools;
}

/** A part of the chat's state, and again whenever it changes. */
export function useChat<T>(pick: (state: ChatState) => T): T {
  const { chat } = useTools();
  const [value, setValue] = React.useState(() => pick(chat.store.getState()));
  const picked = React.useRef(pick);
  picked.current = pick;
  React.useEffect(() => {
    const look = (): void => setValue(() => picked.current(chat.store.getState()));
    look();
    return chat.store.subscribe(look);
  }, [chat]);
  return value;
}
