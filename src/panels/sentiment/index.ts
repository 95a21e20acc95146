export { SentimentPanel } from "./SentimentPanel";
