import type { Soak } from "#soak";
import { onStage } from "#soak/page";
import { writeCrowd } from "./crowd";
import { soakHour } from "./hour";
import { soakOutages } from "./random";

/** The service away in every way, with nine sessions open and a thousand cases for each: nothing false is said, and it is over five seconds after its end. */
export const outagesSoak: Soak = {
  words: "outages of every kind with nine sessions open and 1,000 cases for each",
  count: 24,
  run: (order) => onStage({ fill: writeCrowd }, (stage) => soakOutages(stage, order)),
};

/** The service away for long, by a clock of the page's own: it is asked seldom, and everything is fresh soon after. */
export const hourSoak: Soak = {
  words: "seconds without a connection with nine sessions open, by a fake clock",
  count: 3_600,
  run: (order) => onStage({ fill: writeCrowd }, (stage) => soakHour(stage, order)),
};
