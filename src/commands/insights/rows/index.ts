export { type Found, listFiles, readRows } from "./readRows";
