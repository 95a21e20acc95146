export { readSettings, type SettingsRead } from "./readSettings";
export { defaults, jsonVariable, type Settings } from "./table";
export { describeSettings, type Described, writeSchema } from "./describe";
