import type { Soak } from "#soak";
import { onStage } from "#soak/page";
import { soakHour } from "./hour";
import { soakOutages } from "./random";

const outages = 24;
const hour = 3_600;

/** The service away in every way, with nine sessions open: nothing false is said, and it is over five seconds after its end. */
export const outagesSoak: Soak = {
  words: "outages of every kind with nine sessions open, then an hour of one by a fake clock",
  count: outages,
  run: (order) =>
    onStage({}, async (stage) => {
      const random = await soakOutages(stage, order);
      order.say("an hour without a connection");
      const seconds = Math.max(60, Math.round((hour * order.count) / outages));
      const long = await soakHour(stage, order, seconds);
      return {
        figures: [...random.figures, ...long.figures],
        failures: [...random.failures, ...long.failures],
      };
    }),
};
