export { openBrowser } from "./openBrowser";
export { help, readOptions } from "./options";
export type { Options } from "./options";
export { chooseStoreFile, deleteStore, talksOf } from "./storeFile";
