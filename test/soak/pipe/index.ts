export { pipeSoak } from "./soak";
