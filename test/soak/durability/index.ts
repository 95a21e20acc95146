export { durabilitySoak } from "./soak";
