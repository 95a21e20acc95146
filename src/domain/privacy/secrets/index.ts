export { findSecrets } from "./secrets";
