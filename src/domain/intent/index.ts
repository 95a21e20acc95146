export type { CategoryAnswer, LikelyCategory } from "./answer";
export type { Categoriser } from "./categoriser";
export { createCategoriser } from "./categoriser";
export type { CategoryExample } from "./example";
