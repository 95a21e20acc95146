export { askToSignIn } from "./askToSignIn";
export { findXrm } from "./findXrm";
export { readGlobalContext } from "./globalContext";
export { readRoleNames } from "./roleNames";
export { readUserSettings } from "./userSettings";
export { readPageRecord } from "./pageRecord";
