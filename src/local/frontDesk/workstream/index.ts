export { createWorkstream, type Hours, type Workstream } from "./createWorkstream";
