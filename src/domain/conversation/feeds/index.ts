export { fromSdk } from "./fromSdk";
export { fromTap } from "./fromTap";
export { parseActivities } from "./parseActivities";
export { parseSdkTranscript, type SdkSenders } from "./parseSdkTranscript";
export { parseTranscript } from "./parseTranscript";
export { type PlatformEvent, readPlatformEvent } from "./platformEvent";
