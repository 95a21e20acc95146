export { codeOfMessage, measured, writeMessage } from "./conversations";
export { amounts, writeWorld } from "./writeWorld";
