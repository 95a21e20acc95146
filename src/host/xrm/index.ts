export { askToSignIn } from "./askToSignIn";
export { findXrm } from "./findXrm";
export { readGlobalContext } from "./globalContext";
export { readRoleNames } from "./roleNames";
export { readPageRecord } from "./pageRecord";
