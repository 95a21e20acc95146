export { pictures, type Theme, themes } from "./list";
export { take, takeElement } from "./take";
export { type Cell, drawSheet } from "./sheet";
