export { measureLanguages } from "./measureLanguages";
