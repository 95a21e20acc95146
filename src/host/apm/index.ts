export { findApm } from "./findApm";
export { readFocusedSession, readFocusedTab, refreshTab } from "./focus";
export { watchSessions } from "./watchSessions";
