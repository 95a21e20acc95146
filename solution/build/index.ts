export { buildAll } from "./build";
export type { Progress } from "./build";
export { readBuildConfig, root } from "./config";
export type { BuildConfig, WebResource } from "./config";
export { copySharedStrings, writeManifestTypes } from "./controls";
export { platformGlobals } from "./platform";
export { parseResx, resxPlugin } from "./resx";
export { findForeignCode, localMarker, verifyBuild } from "./verify";
export type { BuildReport, BuiltFile } from "./verify";
