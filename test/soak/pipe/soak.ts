import type { Soak, SoakReport } from "#soak";
import { soakAcknowledged } from "./acknowledged";
import { soakLiterals } from "./literals";
import { soakSchedules } from "./schedules";
import { soakTickets } from "./tickets";
import { soakWriters } from "./writers";

/** The full measure: tickets are the most, everything else in its proportion to them. */
const tickets = 20_000;

/** What the pipe promises, each with its share of the measure. */
export const promises: readonly {
  readonly words: string;
  readonly full: number;
  readonly soak: (seed: number, count: number) => Promise<SoakReport>;
}[] = [
  { words: "nothing is sent before the service's time is over", full: 1_000, soak: soakSchedules },
  { words: "every text comes through every builder as it was", full: 20_000, soak: soakLiterals },
  { words: "a follow-up ticket is there exactly once", full: tickets, soak: soakTickets },
  { words: "nothing that was called saved is lost", full: 500, soak: soakAcknowledged },
  { words: "nobody's words are written over unseen", full: 5_000, soak: soakWriters },
];

/** The pipe against the local Dataverse over a rough wire, with pages that die. */
export const pipeSoak: Soak = {
  words: "tickets, drafts, limits and literals over a rough wire, with pages that die",
  count: tickets,
  async run({ seed, count, say }) {
    const reports: SoakReport[] = [];
    for (const { words, full, soak } of promises) {
      say(words);
      reports.push(await soak(seed, Math.max(1, Math.round((full * count) / tickets))));
    }
    return {
      figures: reports.flatMap(({ figures }) => figures),
      failures: reports.flatMap(({ failures }) => failures),
    };
  },
};
