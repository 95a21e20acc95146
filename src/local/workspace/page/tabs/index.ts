export { PageView } from "./PageView";
