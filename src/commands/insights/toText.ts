import { impactFormula, type Insights, type Rate, rateFormulas } from "#domain/insights";

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function tell({ share, count, of, low, high }: Rate): string {
  return share === null ? "of nothing" : `${percent(share)} (${percent(low)} to ${percent(high)}; ${count} of ${of})`;
}

const listFaults = ({ faults }: Insights): string =>
  Object.entries(faults)
    .map(([fault, count]) => `${fault} ${count}`)
    .join(", ");

function writeRows(one: Insights): readonly string[] {
  const why = one.unreadable > 0 ? ` (${listFaults(one)})` : "";
  return [
    `${one.rows} rows: ${one.read} read, ${one.unreadable} unreadable${why}; ${one.rowsJoined} joined to another row, ${one.duplicateRows} copies dropped`,
    `${one.conversations} conversations, ${one.sessionsAll} sessions; left out: ${one.test} conversations of the test pane with ${one.testSessions} sessions`,
    one.withoutSession > 0 ? `not recorded: how ${one.withoutSession} ended` : "",
  ];
}

function writeOutcomes(one: Insights): readonly string[] {
  const { rates } = one.reconciliation;
  return [
    "",
    `engaged ${one.engaged}, unengaged ${one.unengaged}`,
    `  resolved, confirmed   ${one.resolvedConfirmed}`,
    `  resolved, implied     ${one.resolvedImplied}`,
    `  abandoned             ${one.abandoned}`,
    `  escalated             ${one.escalated}`,
    `  outcome not recorded  ${one.outcomeNotRecorded}`,
    `  came back within ${one.days} days: ${one.back} (of ${one.notRecorded.customer ?? 0} the customer is not recorded; for ${one.tooRecent} the time is not over)`,
    "",
    "The same rows, counted four ways",
    ...(["botDashboard", "copilotStudio", "autonomous", "honest"] as const).map(
      (name) => `  ${tell(rates[name])}  ${rateFormulas[name]}`,
    ),
  ];
}

function writeDrivers({ drivers }: Insights): readonly string[] {
  const shown = drivers.slice(0, 15);
  if (shown.length === 0) return [];
  return [
    "",
    `Why they escalate: ${impactFormula}`,
    ...shown.map(({ topic, impact, rateWith, sessions, isEnough, trend }) => {
      const gain = impact === null ? "no session without it" : `${impact >= 0 ? "+" : "−"}${percent(Math.abs(impact))}`;
      const course = trend.direction === "notRecorded" ? "" : `, ${trend.direction}`;
      return `  ${gain}  ${topic}: ${tell(rateWith)}${isEnough ? course : `, too few (${sessions}) to say`}`;
    }),
  ];
}

/** The figures for a terminal. */
export function toText(insights: Insights): string {
  const lines = [...writeRows(insights), ...writeOutcomes(insights), ...writeDrivers(insights)];
  return lines.filter((line, at) => line !== "" || at > 2).join("\n");
}
