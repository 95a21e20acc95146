export { insertReply, linkToConversation } from "./acts";
export { findOmnichannel } from "./findOmnichannel";
export { installLiveTap } from "./installLiveTap";
export { createLiveTapFeed } from "./liveTapFeed";
export { readFocusedConversation } from "./readFocusedConversation";
export { openTapHub, type TapMessage } from "./tapHub";
