export { openWorkplace, WorldError } from "./openWorkplace";
