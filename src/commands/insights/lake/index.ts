export { findLake } from "./findLake";
export { engines, printSql } from "./printSql";
export { readLake } from "./readLake";
