export { readSettings, type SettingsRead } from "./readSettings";
export { defaults, jsonVariable, type Settings } from "./table";
export { describeSettings, writeSchema } from "./describe";
