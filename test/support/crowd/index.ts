export { type Fared, runCrowd } from "./customers";
export { createEchoServer } from "./echo";
