export { openContactCentre } from "./contactCentre";
export type { ContactCentre } from "./contactCentre";
export type { KeptConversation, LiveKeeper } from "./liveConversation";
