export { askToSignIn } from "./askToSignIn";
export { findXrm } from "./findXrm";
export { findOpenRecord } from "./openRecord";
export { notify } from "./notify";
export { readGlobalContext } from "./globalContext";
export { readRoleNames } from "./roleNames";
export { readUserSettings } from "./userSettings";
export { readPageRecord } from "./pageRecord";
export { type FormLike, openDesk } from "./openDesk";
