import { impactFormula, type Insights, type Rate, rateFormulas } from "#domain/insights";

/** A rate as JSON holds it: its share, and beside it what it is of. */
const shareOf = ({ share }: Rate): number | null => share;

const toDriver = (driver: Insights["drivers"][number]): object => ({
  topic: driver.topic,
  sessions: driver.sessions,
  escalated: driver.escalated,
  impact: driver.impact,
  rateWith: driver.rateWith,
  rateWithout: driver.rateWithout,
  enough: driver.isEnough,
  trend: driver.trend.direction,
});

/** Every figure by its name; docs/insights.md says what each one is. Nothing a customer wrote but masked questions is in it. */
export function toJson(insights: Insights): Readonly<Record<string, unknown>> {
  const { rates, reconciliation, conversations, handoffs, csat, drivers, back, tree, ...figures } = insights;
  const { botDashboard, autonomous, honest, copilotStudio } = reconciliation.rates;
  return {
    ...figures,
    conversations,
    nativeDeflectionRate: shareOf(botDashboard),
    resolutionRate: shareOf(rates.resolution),
    confirmedResolutionRate: shareOf(rates.confirmedResolution),
    abandonRate: shareOf(rates.abandonment),
    escalationRate: shareOf(rates.escalation),
    autonomousRate: shareOf(autonomous),
    honestDeflectionRate: shareOf(honest),
    base: {
      nativeDeflectionRate: botDashboard.of,
      resolutionRate: copilotStudio.of,
      confirmedResolutionRate: rates.confirmedResolution.of,
      abandonRate: rates.abandonment.of,
      escalationRate: rates.escalation.of,
      autonomousRate: autonomous.of,
      honestDeflectionRate: honest.of,
    },
    intervals: {
      nativeDeflectionRate: botDashboard,
      confirmedResolutionRate: rates.confirmedResolution,
      escalationRate: rates.escalation,
      autonomousRate: autonomous,
      honestDeflectionRate: honest,
    },
    rateFormulas,
    impactFormula,
    drivers: drivers.map(toDriver),
    tree,
    reconciliation: { parts: reconciliation.parts, steps: reconciliation.steps },
    csat: { n: csat.n, mean: csat.value },
    handoffs,
    handoffsPerConversation: conversations > 0 ? handoffs / conversations : null,
    backWithin7d: back,
  };
}
