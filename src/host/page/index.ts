export { openChannel } from "./channel";
export { copyText } from "./clipboard";
export { findGlobal, framesOf, hasMethods, type PageLike, readMember, readObject, tryRead } from "./frames";
export { HostError } from "./hostError";
export { readUserName } from "./userName";
export { readUserTime } from "./userTime";
export { watchOnline } from "./online";
export { toConversationId } from "./toConversationId";
export { createVisibility } from "./visibility";
