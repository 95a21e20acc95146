export { seedWorld, worldRows } from "./seedWorld";
