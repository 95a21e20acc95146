import { isResolved, type Session } from "#domain/sessions";
import { isConfirmed, isDeflected, isEngaged, isEscalated } from "./outcomes";
import { type Rate, toRate } from "./rate";

/** Four published ways to count the same rows, the last one ours. */
export const rateNames = ["botDashboard", "autonomous", "copilotStudio", "honest"] as const;
export type RateName = (typeof rateNames)[number];

/** The parts of the engaged sessions, which add up. */
export const partNames = ["confirmed", "implied", "abandoned", "back", "escalated", "notRecorded"] as const;
export type PartName = (typeof partNames)[number];

/** The formula in words, as it is shown beside its number. */
export const rateFormulas: Readonly<Record<RateName, string>> = {
  copilotStudio: "Resolved sessions, confirmed or implied, over engaged sessions (Copilot Studio's resolution rate).",
  botDashboard:
    "Resolved or abandoned sessions over all sessions, unengaged ones too (the Omnichannel bot dashboard's deflection).",
  autonomous: "Conversations never routed to a person over all conversations (Agent insights' autonomous rate).",
  honest:
    "Sessions the customer confirmed as resolved and who did not come back within the window, over engaged sessions.",
};

/** Sessions that one way counts as a success and the stricter one after it does not; why is said by `because`. */
export type Step = {
  readonly because: "abandoned" | "implied" | "cameBack" | "notRecorded";
  readonly sessions: readonly string[];
};

export type Reconciliation = {
  readonly rates: Readonly<Record<RateName, Rate>>;
  /** From every engaged session that was not escalated down to those that count here: each step takes its sessions away. */
  readonly steps: readonly Step[];
  /** The five parts of the engaged sessions, each session in one: who came back is in none of the others. */
  readonly parts: Readonly<Record<PartName, number>>;
};

const idsOf = (sessions: readonly Session[]): readonly string[] => sessions.map(({ id }) => id);

/** The four rates, and which sessions make them differ. `back` are the sessions whose customers came back within the window. */
export function reconcile(
  sessions: readonly Session[],
  conversations: number,
  back: ReadonlySet<string>,
): Reconciliation {
  const engaged = sessions.filter(isEngaged);
  const routed = new Set(
    sessions.filter((one) => isEscalated(one) || one.handoffs > 0).map(({ conversation }) => conversation),
  );
  const stayed = (session: Session): boolean => !back.has(session.id);
  const unescalated = engaged.filter((session) => !isEscalated(session));
  const confirmed = unescalated.filter(isConfirmed);
  const abandoned = unescalated.filter((session) => session.outcome === "abandoned");
  const implied = unescalated.filter((session) => isResolved(session) && !isConfirmed(session));
  const unknown = unescalated.filter((session) => session.outcome === "notRecorded");
  const countStayed = (list: readonly Session[]): number => list.filter(stayed).length;
  return {
    rates: {
      copilotStudio: toRate(engaged.filter(isResolved).length, engaged.length),
      botDashboard: toRate(sessions.filter(isDeflected).length, sessions.length),
      autonomous: toRate(conversations - routed.size, conversations),
      honest: toRate(countStayed(confirmed), engaged.length),
    },
    steps: [
      { because: "notRecorded", sessions: idsOf(unknown) },
      { because: "abandoned", sessions: idsOf(abandoned) },
      { because: "implied", sessions: idsOf(implied) },
      { because: "cameBack", sessions: idsOf(confirmed.filter((session) => !stayed(session))) },
    ],
    parts: {
      confirmed: countStayed(confirmed),
      implied: countStayed(implied),
      abandoned: countStayed(abandoned),
      back: unescalated.length - countStayed(unescalated),
      escalated: engaged.length - unescalated.length,
      notRecorded: countStayed(unknown),
    },
  };
}
