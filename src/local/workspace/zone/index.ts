export { readUserZone, type UserZone } from "./userZone";
