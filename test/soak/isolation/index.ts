export { isolationSoak } from "./soak";
