export { hourSoak, outagesSoak } from "./soak";
