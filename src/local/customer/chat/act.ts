import type { ChatState, Own } from "./state";

/** A message on its way: it stands there at once, and the answers that were offered go. */
export const begin = (state: ChatState, id: string, text: string, at: number): ChatState =>
  state.items.some((item) => item.kind === "own" && item.id === id)
    ? mark(state, id, "sending")
    : {
        ...state,
        choices: [],
        items: [...state.items, { kind: "own", id, at, text, sent: "sending" }],
      };

/** How the sending of a message went. What the conversation has brought back meanwhile was sent, whatever was heard of the post. */
export const mark = (state: ChatState, id: string, sent: Own["sent"]): ChatState => ({
  ...state,
  items: state.items.map((item) =>
    item.kind === "own" && item.id === id && item.sent !== "sent" ? { ...item, sent } : item,
  ),
});

export const judge = (state: ChatState, id: string, judged: "like" | "dislike"): ChatState => ({
  ...state,
  items: state.items.map((item) => (item.kind === "heard" && item.id === id ? { ...item, judged } : item)),
});

export const setLink = (state: ChatState, link: ChatState["link"]): ChatState =>
  state.link === link || state.link === "over" ? state : { ...state, link };
