export { createTestWorlds } from "./createTestWorlds";
