export { measureArticles } from "./measureArticles";
