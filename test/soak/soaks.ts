import { durabilitySoak } from "./durability";
import { isolationSoak } from "./isolation";
import { lawsSoak } from "./laws";
import { longLifeSoak } from "./longLife";
import { markupSoak } from "./markup";
import { odataSoak } from "./odata";
import { hourSoak, outagesSoak } from "./outages";
import { pipeSoak } from "./pipe";
import type { Soak } from "./soak";

/** Every soak by its name. The last five are in a browser, on the built bundles. */
export const soaks: Readonly<Record<string, Soak>> = {
  odata: odataSoak,
  pipe: pipeSoak,
  durability: durabilitySoak,
  laws: lawsSoak,
  markup: markupSoak,
  isolation: isolationSoak,
  "long-life": longLifeSoak,
  outages: outagesSoak,
  hour: hourSoak,
};
