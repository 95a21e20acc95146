/** Rows of `conversationtranscript` as Copilot Studio writes them, for tests. */
export type RowOptions = {
  readonly conversation: string;
  readonly outcome?: string;
  readonly type?: string;
  readonly reason?: string;
  readonly impliedSuccess?: boolean;
  readonly topics?: readonly string[];
  readonly says?: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at?: number;
  /** How long the session takes. */
  readonly lasts?: number;
  readonly who?: string;
  readonly test?: boolean;
  readonly csat?: number;
  readonly locale?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly handoffs?: number;
  readonly batch?: number;
  readonly version?: string;
};

export type TranscriptRow = {
  readonly conversationtranscriptid: string;
  readonly name: string;
  readonly conversationstarttime: string;
  readonly metadata: string;
  readonly content: string;
};

const bot = "b0b0b0b0-1111-4222-8333-444455556666";
export const monday = Date.UTC(2026, 2, 2, 9);

const seconds = (at: number): number => Math.floor(at / 1000);

function messages({ at = monday, says = ["Where is my parcel?"], who = "" }: RowOptions): readonly object[] {
  return says.map((text, index) => ({
    type: "message",
    id: `m${index}`,
    timestamp: seconds(at + index * 1000),
    from: { id: who, role: 1 },
    text,
    channelId: "directline",
  }));
}

function sessionInfo(options: RowOptions): object {
  const { at = monday, lasts = 120_000, outcome = "Resolved", type = "Engaged" } = options;
  return {
    type: "trace",
    valueType: "SessionInfo",
    timestamp: seconds(at + lasts),
    value: {
      startTimeUtc: new Date(at).toISOString(),
      endTimeUtc: new Date(at + lasts).toISOString(),
      type,
      outcome,
      outcomeReason: options.reason ?? outcome,
      impliedSuccess: options.impliedSuccess ?? false,
      turnCount: options.says?.length ?? 1,
    },
  };
}

/** The activities of one session: roles as numbers, clocks in seconds, its record last. */
export function sessionActivities(options: RowOptions): readonly object[] {
  const { at = monday, lasts = 120_000, topics = [], values = {}, csat } = options;
  const timestamp = seconds(at + lasts);
  const count = options.handoffs ?? (options.outcome === "HandOff" ? 1 : 0);
  const answers = csat === undefined ? [] : [{ score: csat }];
  return [
    ...messages(options),
    ...topics.map((topicName) => ({
      type: "trace",
      valueType: "IntentRecognition",
      timestamp: seconds(at + 1000),
      value: { topicName },
    })),
    ...Array.from({ length: count }, () => ({
      type: "event",
      name: "handoff.initiate",
      timestamp,
      from: { role: 0 },
      value: values,
    })),
    ...answers.map((value) => ({ type: "trace", valueType: "CSATSurveyResponse", timestamp, value })),
    sessionInfo(options),
  ];
}

/** A row that holds these activities. */
export function rowOf(activities: readonly unknown[], options: RowOptions): TranscriptRow {
  const { conversation, at = monday, batch, version, locale = "en-GB", test = false } = options;
  const info = {
    type: "trace",
    valueType: "ConversationInfo",
    timestamp: seconds(at),
    value: { isDesignMode: test, locale },
  };
  return {
    conversationtranscriptid: `row-${conversation}-${at}-${batch ?? 0}`,
    name: `${conversation}_${bot}`,
    conversationstarttime: new Date(at).toISOString(),
    metadata: JSON.stringify({ BotId: bot, BotName: "Harbour Helper", BatchId: batch ?? 0, BotVersion: version }),
    content: JSON.stringify({ activities: [info, ...activities] }),
  };
}

/** A conversation of one session in one row. */
export const transcriptRow = (options: RowOptions): TranscriptRow => rowOf(sessionActivities(options), options);
