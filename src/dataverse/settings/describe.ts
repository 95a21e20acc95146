import { actNames, apiName, defaults, figures, jsonVariable, lists, ranges, type Settings, variableOf } from "./table";

/** What an administrator reads of a setting. None of it is in the page. */
const words: Readonly<Record<keyof Settings, string>> = {
  serviceLevel:
    "Seconds in which a customer is to reach a person. Microsoft documents no row or column that names it for a conversation, so it is set here; without it none is said. Sentiment then says how much of it a wait has used, and when it was missed. The desk page's `serviceLevel` in its address wins.",
  sentimentAlert:
    "The level at or below which a customer's mood is an alert, in Microsoft's codes: 7 very negative, 8 negative, 9 slightly negative. Sentiment then names the alert beside the level and says it once; the supervisor's *Needs you* counts moods from there down (from 9 without it).",
  silence:
    'Hours in which nobody wrote, after which a conversation counts as taken up again: a new stretch in the transcript, and "Since you last spoke" in the brief.',
  suggestionBar:
    "How likely, in per cent, the first article must answer for articles to be suggested; below it the nearest is named only. Lower shows more, higher less.",
  documents: "Documents of the case, its product and the first article (SharePoint).",
  microsoftSignals: "Microsoft's own sentiment and summary, where the workspace's client SDK tells them.",
  dataverseAi: "The AI function of Dataverse judges sentiment where the customer does not write English.",
  ownWeights: "The organisation's own sentiment weights (see below), where they were uploaded.",
  internalWords:
    "What marks an article internal, to be read and never inserted or copied: one of these as a keyword of the article; for a part of it, a heading or a label with a colon that begins with one. They stand instead of Warmline's own words: repeat `internal` to keep it, `[]` leaves the article's *Internal* field alone. Small and capital letters are the same.",
  queueLimits:
    "Where a figure of the supervisor's page is at risk and where it is critical, in either order: `{\"waiting\": [10, 25]}`. Figures are `waiting` (conversations), `longestWait` (seconds), `serviceLevel`, `abandoned`, `falling` (per cent); what is not named keeps Warmline's own. Read when the page opens.",
  supervisorActs:
    'The custom APIs by which the supervisor\'s page does what Microsoft publishes no way to do: `{"assign": {"api": "contoso_AssignConversation", "parameters": {"ConversationId": "{conversation}", "AgentId": "{person}"}}}`. Acts are `assign`, `transfer`, `monitor`, `join`; parameters are texts, in which `{conversation}` and `{person}` are ids and `{queue}` is a name. Name and parameters are shown before each call. An act without one opens the app\'s own view. Whoever acts needs the right to call the API.',
  words:
    'Words of your own instead of Warmline\'s: by language (`en`, `de`, `fr`, `ja`, `ar`), the key of a word and what stands there instead, `{"en": {"speaker.customer": "Guest"}}`. Keys are those of `controls/strings` and `controls/*/strings`. Places such as `{n}` are filled as in Warmline\'s words.',
};

/** A setting as documents and the packer tell it; `may` and `initial` in words. */
export type Described = {
  readonly name: keyof Settings;
  readonly says: string;
  readonly may: string;
  readonly initial: string;
  readonly variable: string | null;
};

const names = Object.keys(defaults) as readonly (keyof Settings)[];

/** All settings, in the order of the table. */
export function describeSettings(): readonly Described[] {
  return names.map((name) => {
    const initial = defaults[name];
    const range = ranges[name];
    const common = { name, says: words[name], variable: range ? variableOf(name) : null };
    if (range) {
      const may = range.map((one) => one.toLocaleString("en-US")).join(" to ");
      return { ...common, may, initial: typeof initial === "number" ? String(initial) : "none" };
    }
    if (typeof initial === "boolean") return { ...common, may: "`true`, `false`", initial: `\`${initial}\`` };
    const list = lists[name];
    if (list) return { ...common, may: `a list of at most ${list[0]} words`, initial: "`internal` and its like" };
    if (name === "queueLimits") return { ...common, may: "two numbers a figure", initial: "Warmline's own" };
    if (name === "supervisorActs") return { ...common, may: "an API and its parameters an act", initial: "none" };
    return { ...common, may: "texts of 1 to 500 characters", initial: "none" };
  });
}

function describeType(name: keyof Settings): object {
  const initial = defaults[name];
  const range = ranges[name];
  if (range) return { type: "number", minimum: range[0], maximum: range[1] };
  if (typeof initial === "boolean") return { type: "boolean", default: initial };
  const list = lists[name];
  if (list) {
    const word = { type: "string", pattern: "\\S", maxLength: list[1] };
    return { type: "array", maxItems: list[0], items: word };
  }
  if (name === "queueLimits") {
    const limit = (maximum: number): object => {
      return { type: "array", minItems: 2, maxItems: 2, items: { type: "number", minimum: 0, maximum } };
    };
    const properties = Object.fromEntries(Object.entries(figures).map(([figure, most]) => [figure, limit(most)]));
    return { type: "object", additionalProperties: false, properties };
  }
  const text = { type: "string", minLength: 1, maxLength: 500 };
  if (name === "supervisorActs") {
    const pattern = apiName.source;
    const parameters = { type: "object", maxProperties: 20, propertyNames: { pattern }, additionalProperties: text };
    const properties = { api: { type: "string", pattern }, parameters };
    const act = { type: "object", additionalProperties: false, required: ["api", "parameters"], properties };
    return {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(actNames.map((one) => [one, act])),
    };
  }
  return { type: "object", additionalProperties: { type: "object", additionalProperties: text } };
}

/** The JSON schema (2020-12) of the variable `wml_Settings`. */
export function writeSchema(): object {
  const properties = names.map((name) => [name, { description: words[name], ...describeType(name) }]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Warmline settings (environment variable ${jsonVariable})`,
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(properties) as object,
  };
}
