/** Words of the organisation's own: by language ("en"), the key of a word and what stands there instead. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What an organisation can set, with the value where it sets nothing. This is the one list: everything else is made of it. */
export type Settings = {
  /** Seconds in which a customer is to reach a person; null: no target. */
  readonly serviceLevel: number | null;
  /** Hours without a word after which a conversation counts as taken up again. */
  readonly silence: number;
  /** How likely (per cent) the first article must answer for articles to be suggested. */
  readonly suggestionBar: number;
  readonly documents: boolean;
  readonly microsoftSignals: boolean;
  readonly dataverseAi: boolean;
  readonly ownWeights: boolean;
  readonly words: OwnWords;
};

type NumberRule = {
  readonly kind: "number";
  readonly from: number;
  readonly to: number;
  readonly initial: number | null;
  readonly variable: string;
};
type SwitchRule = { readonly kind: "switch"; readonly initial: boolean };
type WordsRule = { readonly kind: "words"; readonly initial: OwnWords };
type RuleOf<T> = T extends boolean ? SwitchRule : T extends OwnWords ? WordsRule : NumberRule;

const on: SwitchRule = { kind: "switch", initial: true };

/**
 * What each setting may be. A number has a variable of its own beside its place in `wml_Settings`, for who sets just this one;
 * the variable wins.
 */
export const rules: { readonly [K in keyof Settings]: RuleOf<Settings[K]> } = {
  serviceLevel: { kind: "number", from: 1, to: 86_400, initial: null, variable: "wml_ServiceLevel" },
  silence: { kind: "number", from: 1, to: 720, initial: 8, variable: "wml_Silence" },
  suggestionBar: { kind: "number", from: 0, to: 100, initial: 50, variable: "wml_SuggestionBar" },
  documents: on,
  microsoftSignals: on,
  dataverseAi: on,
  ownWeights: on,
  words: { kind: "words", initial: {} },
};

/** The JSON variable that holds all settings. */
export const jsonVariable = "wml_Settings";

export const defaults: Settings = Object.fromEntries(
  Object.entries(rules).map(([name, { initial }]) => [name, initial]),
) as Settings;
