export { buildPage } from "./buildPage";
