export type { CategoryAnswer } from "./answer";
export { createCategoriser } from "./categoriser";
export type { CategoryExample } from "./example";
