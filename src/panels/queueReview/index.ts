export { QueueReview } from "./QueueReview";
