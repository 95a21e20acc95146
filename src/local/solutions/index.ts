export { solutionAdditions } from "./additions";
export { bringZip, describeInstalled, openWorkspace, removeSolution } from "./client";
export { createInstalledFiles, type InstalledFiles } from "./installedFiles";
export { knowPrivileges, rolesOf } from "./privileges";
