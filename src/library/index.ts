export { awaitLibrary, type LibraryPage } from "./awaitLibrary";
export { LateControl } from "./lateControl";
