export { odataSoak } from "./soak";
