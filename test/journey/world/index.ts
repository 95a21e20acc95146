export { canaries, type Canary } from "./canaries";
export { hostile, markup } from "./hostile";
export { japanese } from "./japanese";
export { planted, type Planted } from "./secrets";
export { scripts } from "./scripts";
export { smallTalk } from "./smallTalk";
export { writeWorld } from "./writeWorld";
