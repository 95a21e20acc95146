export type { Finding } from "./finding";
export { compareShapes } from "./likeness";
export { readZip, ZipError } from "./readZip";
export { verifyZip } from "./verify";
