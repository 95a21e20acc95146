export { createServiceTwin, serviceAddress } from "./twin";
