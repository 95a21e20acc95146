/** Dataverse's codes of the types of environment variables; 100000002 (two options) is documented but was in no export read. */
export const variableTypes = { text: 100000000, number: 100000001, json: 100000003 } as const;

/** An environment variable: where an organisation keeps a setting of its own. `initial` is what it starts with, "" for nothing. */
export type Variable = {
  readonly schemaName: string;
  readonly displayName: string;
  readonly description: string;
  readonly type: keyof typeof variableTypes;
  readonly initial: string;
};

/** The environment variables Warmline reads its settings from. */
export const variables: readonly Variable[] = [
  {
    schemaName: "wml_ServiceLevelSeconds",
    displayName: "Warmline: service level in seconds",
    description:
      "How long a customer may wait for a person, 1 to 86400. The sentiment panel shows each wait beside it and says when it was missed. Empty: the wait alone is shown.",
    type: "number",
    initial: "",
  },
  {
    schemaName: "wml_Settings",
    displayName: "Warmline: settings",
    description:
      'What Warmline asks, as JSON. {"sources":{"documents":false}} turns a source off: documents, aiFunction, ownWeights or nativeSummary. Anything left out is on.',
    type: "json",
    initial: "{}",
  },
];
