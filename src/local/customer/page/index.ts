export { ChatPage } from "./ChatPage";
export { ChatContext } from "./useChat";
export { Opening } from "./Opening";
