export { lawsSoak } from "./soak";
