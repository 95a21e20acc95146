export { createWorkstream, type Workstream } from "./createWorkstream";
