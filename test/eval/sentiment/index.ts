export { measureSentiment } from "./measureSentiment";
