import { durabilitySoak } from "./durability";
import { odataSoak } from "./odata";
import { pipeSoak } from "./pipe";
import type { Soak } from "./soak";

/** Every soak by its name. */
export const soaks: Readonly<Record<string, Soak>> = {
  odata: odataSoak,
  pipe: pipeSoak,
  durability: durabilitySoak,
};
