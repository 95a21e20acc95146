export type { Mail, MailOutcome } from "./mail";
export { type FrontDesk, openFrontDesk } from "./openFrontDesk";
