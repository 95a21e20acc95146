export { createAnswerer } from "./answerer";
