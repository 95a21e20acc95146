import { actNames, apiName, defaults, figures, jsonVariable, lists, ranges, type Settings, variableOf } from "./table";

/** Settings as they hold, and each place whose value is not understood: there the default holds. */
export type SettingsRead = { readonly settings: Settings; readonly problems: readonly string[] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const all = (value: unknown, test: (one: unknown) => boolean): boolean =>
  isObject(value) && Object.values(value).every(test);

/** The longest text that can stand in a panel's place. */
const longest = 500;
const isWord = (value: unknown): boolean => typeof value === "string" && value !== "" && value.length <= longest;

/** A blank word would stand at the beginning of every heading. */
const isList = (value: unknown, most: number, long: number): boolean =>
  Array.isArray(value) &&
  value.length <= most &&
  value.every((one) => typeof one === "string" && one.trim() !== "" && one.length <= long);

function isLimit(name: string, value: unknown): boolean {
  const most = Object.hasOwnProperty.call(figures, name) ? (figures[name] ?? 0) : -1;
  const isIn = (one: unknown): boolean => typeof one === "number" && one >= 0 && one <= most;
  return Array.isArray(value) && value.length === 2 && value.every(isIn);
}

/** The parameters an API takes: at most 20, each a text. */
const mostParameters = 20;
const isParameters = (value: unknown): boolean =>
  all(value, isWord) &&
  Object.keys(value as object).length <= mostParameters &&
  Object.keys(value as object).every((name) => apiName.test(name));

const isAct = (name: string, value: unknown): boolean =>
  actNames.includes(name) &&
  isObject(value) &&
  Object.keys(value).length === 2 &&
  typeof value.api === "string" &&
  apiName.test(value.api) &&
  isParameters(value.parameters);

function isValid(name: string, value: unknown): boolean {
  const range = ranges[name];
  if (range) return typeof value === "number" && value >= range[0] && value <= range[1];
  const list = lists[name];
  if (list) return isList(value, ...list);
  if (typeof defaults[name as keyof Settings] === "boolean") return typeof value === "boolean";
  if (name === "queueLimits")
    return isObject(value) && Object.entries(value).every(([figure, limit]) => isLimit(figure, limit));
  if (name === "supervisorActs")
    return isObject(value) && Object.entries(value).every(([act, mapped]) => isAct(act, mapped));
  return all(value, (words) => all(words, isWord));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return null;
  }
}

/**
 * Reads the values of the environment variables, by their names. What is empty is not set. Anything that is no setting, or not
 * what the setting may be, is named with its place and left out; nothing beside it is lost.
 */
export function readSettings(variables: Readonly<Record<string, string>>): SettingsRead {
  const problems: string[] = [];
  const settings: Record<string, unknown> = { ...defaults };
  const textOf = (variable: string): string => (variables[variable] ?? "").trim();
  const set = (name: string, value: unknown, place: string): void => {
    if (Object.hasOwnProperty.call(defaults, name) && isValid(name, value)) settings[name] = value;
    else problems.push(place);
  };
  const document = parse(textOf(jsonVariable));
  if (isObject(document))
    for (const [name, value] of Object.entries(document)) set(name, value, `${jsonVariable}.${name}`);
  else problems.push(jsonVariable);
  for (const name of Object.keys(ranges)) {
    const variable = variableOf(name);
    if (textOf(variable)) set(name, Number(textOf(variable)), variable);
  }
  return { settings: settings as Settings, problems };
}
