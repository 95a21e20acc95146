import type { TurnReport } from "#local/gateway";

/** An event as Application Insights takes it at /v2/track. */
export type Envelope = {
  readonly time: string;
  readonly iKey: string;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly data: {
    readonly baseType: "EventData";
    readonly baseData: {
      readonly ver: 2;
      readonly name: string;
      readonly properties: Readonly<Record<string, string>>;
      readonly measurements?: Readonly<Record<string, number>>;
    };
  };
};

export type TelemetrySetting = {
  readonly key: string;
  /** What was said is told too. */
  readonly text: boolean;
  readonly agentName: string;
};

/** What of the simulator's traces Copilot Studio sends as events of its own. */
const topicEvents: ReadonlySet<string> = new Set(["TopicStart", "TopicAction", "TopicEnd"]);

/** A property holds so much. Characters. */
const longest = 8192;

const textOf = (value: unknown): string => (typeof value === "string" ? value.slice(0, longest) : "");

type Said = TurnReport["said"][number];

function describe(activity: Said, agentName: string): Readonly<Record<string, string>> {
  const isCustomer = activity.from.role === "user";
  return {
    type: activity.type,
    channelId: activity.channelId,
    fromId: activity.from.id,
    fromName: isCustomer ? "" : agentName,
    recipientId: isCustomer ? "agent" : "",
    recipientName: isCustomer ? agentName : "",
    activityId: activity.id,
    ...(activity.replyToId === undefined ? {} : { replyToId: activity.replyToId }),
  };
}

/**
 * One turn of the agent as events under Copilot Studio's names. What a customer or the agent said is left out, unless `text` asks for it;
 * of errors only the code is told.
 */
export function writeEnvelopes(
  conversation: string,
  { said, traces, language, took }: TurnReport,
  { key, text, agentName }: TelemetrySetting,
): readonly Envelope[] {
  const [own, ...answers] = said;
  const base = { conversationId: conversation, locale: language, designMode: "False" };
  const write = (
    name: string,
    time: string,
    properties: Readonly<Record<string, string>>,
    took?: number,
  ): Envelope => ({
    ...{ time, iKey: key, name: `Microsoft.ApplicationInsights.${key.replaceAll("-", "")}.Event` },
    tags: {
      "ai.cloud.role": agentName,
      "ai.operation.id": own?.id ?? conversation,
      "ai.session.id": conversation,
      "ai.user.id": own?.from.id ?? "",
    },
    data: {
      baseType: "EventData",
      baseData: {
        ...{ ver: 2, name, properties: { ...base, ...properties } },
        ...(took === undefined ? {} : { measurements: { took } }),
      },
    },
  });
  const tell = (name: string, activity: Said, took?: number): Envelope => {
    const words: Readonly<Record<string, string>> =
      text && textOf(activity.text) !== "" ? { text: textOf(activity.text) } : {};
    return write(name, activity.timestamp, { ...describe(activity, agentName), ...words }, took);
  };
  const at = own?.timestamp ?? answers[0]?.timestamp ?? new Date(0).toISOString();
  const error = traces.find(({ name }) => name === "ErrorTraceData")?.detail.code;
  return [
    ...(own ? [tell("BotMessageReceived", own, took)] : []),
    ...traces
      .filter(({ name }) => topicEvents.has(name))
      .map(({ name, topic, detail }) =>
        write(name, at, {
          TopicName: textOf(detail.topic) || topic,
          ...(name === "TopicAction" ? { Kind: textOf(detail.kind), ActionId: textOf(detail.id) } : {}),
        }),
      ),
    ...(error === undefined ? [] : [write("OnErrorLog", at, { errorCode: textOf(error) })]),
    ...answers.map((answer) => tell("BotMessageSend", answer)),
  ];
}
