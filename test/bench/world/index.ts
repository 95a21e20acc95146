export { codeOfMessage, measured, writeMessage } from "./conversations";
export { writeWorld } from "./writeWorld";
