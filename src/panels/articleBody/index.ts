export { ArticleBody } from "./ArticleBody";
export { createSanitiser, type Sanitiser, type SafeArticle } from "./sanitise";
