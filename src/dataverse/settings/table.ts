/** Words of the organisation's own: by language ("en"), the key of a word and what stands there instead. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where a figure of the queue is at risk and where critical; which of the two is the milder one, the figure tells. */
export type QueueLimits = Readonly<Record<string, readonly [number, number]>>;

/** By act of the supervisor's page, the custom API that does it, and what its parameters hold. */
export type SupervisorActs = Readonly<
  Record<string, { readonly api: string; readonly parameters: Readonly<Record<string, string>> }>
>;

/** What an organisation can set. */
export type Settings = {
  /** Seconds in which a customer is to reach a person; null: no target. */
  readonly serviceLevel: number | null;
  /** Microsoft's code of the level (7 very negative to 9 slightly negative) at or below which a customer's mood is an alert; null: none. */
  readonly sentimentAlert: number | null;
  /** Hours without a word after which a conversation counts as taken up again. */
  readonly silence: number;
  /** How likely (per cent) the first article must answer for articles to be suggested. */
  readonly suggestionBar: number;
  readonly documents: boolean;
  readonly microsoftSignals: boolean;
  readonly dataverseAi: boolean;
  readonly ownWeights: boolean;
  /** Keywords, headings and labels that make an article or a part of it internal; null: Warmline's own. */
  readonly internalWords: readonly string[] | null;
  /** By figure of the supervisor's page; what is not named keeps Warmline's own. */
  readonly queueLimits: QueueLimits;
  readonly supervisorActs: SupervisorActs;
  readonly words: OwnWords;
};

/** The settings where nothing is set. This is the one list: with `ranges`, everything else is made of it. */
export const defaults: Settings = {
  serviceLevel: null,
  sentimentAlert: null,
  silence: 8,
  suggestionBar: 50,
  documents: true,
  microsoftSignals: true,
  dataverseAi: true,
  ownWeights: true,
  internalWords: null,
  queueLimits: {},
  supervisorActs: {},
  words: {},
};

/** The least and the most a number may be. What is no number, not true or false and no list is words. */
export const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  serviceLevel: [1, 86_400],
  sentimentAlert: [7, 9],
  silence: [1, 720],
  suggestionBar: [0, 100],
} satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

/** How many words a list may have, and how long each may be. */
export const lists: Readonly<Record<string, readonly [most: number, longest: number]>> = {
  internalWords: [50, 100],
} satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

/** The figures of the queue that have limits, and the most each can be: conversations, seconds, per cent. */
export const figures: Readonly<Record<string, number>> = {
  waiting: 100_000,
  longestWait: 86_400,
  serviceLevel: 100,
  abandoned: 100,
  falling: 100,
};

/** The acts of the supervisor's page that an API can be named for. */
export const actNames: readonly string[] = ["assign", "transfer", "monitor", "join"];

/** How the platform lets an API or a parameter be called. */
export const apiName = /^[A-Za-z]\w{0,127}$/;

/** The JSON variable that holds all settings. */
export const jsonVariable = "wml_Settings";

/** The variable a number has of its own, for who sets just this one: it wins. "serviceLevel" → "wml_ServiceLevel" */
export const variableOf = (name: string): string => `wml_${name.charAt(0).toUpperCase()}${name.slice(1)}`;
