export { outagesSoak } from "./soak";
