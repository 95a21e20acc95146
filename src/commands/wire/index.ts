export { openPipe, WireError } from "./pipe";
export { unwire, wire } from "./wire";
