export type { Finding } from "./finding";
export { checkSchema, SchemaError } from "./checkSchema";
export { createLint } from "./createLint";
export { compareShapes, findUnseen } from "./likeness";
export { readOptions } from "./options";
export { all, type Package, read, readPackage } from "./readPackage";
export { listComponents } from "./checkComponents";
export { readZip, ZipError } from "./readZip";
export { verifyZip } from "./verify";
