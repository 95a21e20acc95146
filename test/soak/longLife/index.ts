export { longLifeSoak } from "./soak";
