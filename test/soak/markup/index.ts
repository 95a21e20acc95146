export { markupSoak } from "./soak";
