export { ArticleBody } from "./ArticleBody";
