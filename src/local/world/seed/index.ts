export { seedWorld, worldRows } from "./seedWorld";
export { personRow } from "./organisationRows";
export { staffRows } from "./staffRows";
export { pastRows } from "./past";
