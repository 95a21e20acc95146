export { openChat, type Chat } from "./openChat";
export { receive } from "./receive";
export {
  type Attachment,
  type Change,
  type ChatState,
  type Citation,
  emptyChat,
  type Heard,
  type Item,
  type Own,
} from "./state";
