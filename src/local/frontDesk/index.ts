export { type FrontDesk, openFrontDesk } from "./openFrontDesk";
