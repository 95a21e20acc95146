import { deriveId, fitText, rowId, toMoment, write, type Write } from "#local/world/rows";
import type { Arrival } from "./arrival";

type Activity = Readonly<Record<string, unknown>>;

/** What was said, as the hand-off carries it. */
function saidIn({ handoff }: Arrival): readonly Activity[] {
  const content: unknown = handoff.attachments?.[0]?.content;
  const activities = (content as { readonly activities?: unknown } | undefined)?.activities;
  return Array.isArray(activities) ? (activities as readonly Activity[]) : [];
}

/**
 * What Copilot Studio writes of a conversation that its agent handed over: one row with what was said, the hand-off and the
 * session that ended with it. The platform writes it about half an hour later; here it is there at once.
 */
export function agentTranscriptRow(arrival: Arrival): Write {
  const { id, handoff, locale, startedAt, handedOverAt } = arrival;
  const trace = (valueType: string, value: Activity): Activity => ({
    type: "trace",
    valueType,
    timestamp: Math.floor(handedOverAt / 1000),
    from: { id: "", role: 0 },
    value,
  });
  const activities: readonly Activity[] = [
    trace("ConversationInfo", { isDesignMode: false, locale, lastSessionOutcome: "HandOff" }),
    ...saidIn(arrival),
    { type: "event", name: "handoff.initiate", timestamp: Math.floor(handedOverAt / 1000), value: handoff.value },
    trace("SessionInfo", {
      startTimeUtc: new Date(startedAt).toISOString(),
      endTimeUtc: new Date(handedOverAt).toISOString(),
      type: "Engaged",
      outcome: "HandOff",
      outcomeReason: "AgentTransferRequestedByUser",
      impliedSuccess: false,
    }),
  ];
  return write("conversationtranscript", deriveId("agent transcript", id), {
    name: `${id}_${rowId.bot}`,
    content: fitText(JSON.stringify({ activities }), 1_048_576),
    metadata: JSON.stringify({ BotId: rowId.bot, BatchId: 0 }),
    conversationstarttime: toMoment(startedAt),
    schematype: "powervirtualagents",
    bot_conversationtranscriptid: { table: "bot", id: rowId.bot },
  });
}
