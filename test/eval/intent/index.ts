export { measureIntent } from "./measureIntent";
