export type { Mail, MailOutcome } from "./mail";
export { type FrontDesk, openFrontDesk, type Telemetry } from "./openFrontDesk";
