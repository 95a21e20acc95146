export { type FrontDesk, openFrontDesk, type Telemetry } from "./openFrontDesk";
