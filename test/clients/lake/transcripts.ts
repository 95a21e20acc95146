/** Rows of `conversationtranscript` as they stood at two moments: unfinished, and as they are now. */
export type Transcript = {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly metadata: string;
  readonly content: string;
  readonly earlier: string;
  /** Deleted since, by the organisation's retention. */
  readonly isDeleted: boolean;
};

const bot = "b0b0b0b0-1111-4222-8333-444455556666";
const topics = ["Refund", "Track parcel", "Customs", "Opening hours"] as const;
const outcomes = ["Resolved", "HandOff", "Abandoned", "Resolved", "HandOff", "None"] as const;
const says = [
  'It says "out for delivery", but nothing came',
  "First line,\nsecond line, with a comma",
  "Où est mon colis ? « Demain », dit-il",
  "I want a person\r\nplease",
] as const;
const hour = 3_600_000;
const first = Date.UTC(2026, 2, 2, 8);

type Activity = Readonly<Record<string, unknown>>;

function activitiesOf(number: number, at: number): readonly Activity[] {
  const seconds = Math.floor(at / 1000);
  const outcome = outcomes[number % outcomes.length] ?? "Resolved";
  const trace = (valueType: string, value: Activity): Activity => ({
    ...{ type: "trace", valueType, timestamp: seconds + 60, value },
  });
  const handoff = { type: "event", name: "handoff.initiate", timestamp: seconds + 60, value: { QueueName: "Parcels" } };
  return [
    trace("ConversationInfo", { isDesignMode: number % 37 === 0, locale: number % 3 === 0 ? "fr-FR" : "en-GB" }),
    {
      ...{ type: "message", id: "m1", timestamp: seconds + 1, from: { id: `customer ${number % 60}`, role: 1 } },
      ...{ text: `${says[number % says.length] ?? ""} (${number % 11})`, channelId: "directline" },
    },
    { ...trace("IntentRecognition", { topicName: topics[number % topics.length] }), timestamp: seconds + 2 },
    { ...trace("IntentRecognition", { topicName: topics[(number * 7) % 3] }), timestamp: seconds + 3 },
    ...(number % 5 === 0 ? [trace("CSATSurveyResponse", { score: number % 6 })] : []),
    ...(outcome === "HandOff" && number % 4 !== 0 ? [handoff] : []),
    trace("SessionInfo", {
      ...{ startTimeUtc: new Date(at).toISOString(), endTimeUtc: new Date(at + 60_000).toISOString() },
      ...{ type: outcome === "None" ? "Unengaged" : "Engaged", outcome, outcomeReason: `${outcome}Reason` },
      ...{ impliedSuccess: number % 2 === 0, turnCount: 2 },
    }),
  ];
}

const idOf = (number: number, batch: number): string =>
  `${String(number).padStart(8, "0")}-0000-4000-8000-${String(batch).padStart(12, "0")}`;

/** One row, or two where a conversation was cut at 1 MB; every fiftieth was cut at 8 KB by a reader before. */
function rowsOf(number: number): readonly Transcript[] {
  const at = first + number * hour;
  const activities = activitiesOf(number, at);
  const parts = number % 23 === 0 ? [activities.slice(0, 3), activities.slice(3)] : [activities];
  return parts.map((part, batch): Transcript => {
    const whole = JSON.stringify({ activities: part });
    const long = JSON.stringify({ activities: [{ type: "message", text: "x".repeat(9_000) }, ...part] });
    return {
      id: idOf(number, batch),
      name: `c${number}_${bot}`,
      start: new Date(at).toISOString(),
      metadata: JSON.stringify({ BotId: bot, BatchId: batch, BotVersion: number < 200 ? "1.0" : "1.1" }),
      content: number % 50 === 49 ? long.slice(0, 8_000) : whole,
      earlier: JSON.stringify({ activities: part.slice(0, 1) }),
      isDeleted: number % 13 === 0,
    };
  });
}

/** Transcripts of so many conversations, the same every time. */
export const makeTranscripts = (count: number): readonly Transcript[] =>
  Array.from({ length: count }, (_, number) => rowsOf(number)).flat();
