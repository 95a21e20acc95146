export { createServiceLimits, type Excess, type LimitName, limits, type Pass } from "./serviceLimits";
