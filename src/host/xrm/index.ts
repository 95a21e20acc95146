export { askToSignIn } from "./askToSignIn";
export { findXrm } from "./findXrm";
export { readGlobalContext } from "./globalContext";
export { readPageRecord } from "./pageRecord";
