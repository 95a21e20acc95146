import { defaults, jsonVariable, type OwnWords, rules, type Settings } from "./table";

/** Settings as they hold, and each place whose value is not understood: there the default holds. */
export type SettingsRead = { readonly settings: Settings; readonly problems: readonly string[] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The longest text that can stand in a panel's place. */
const longest = 500;
const isWord = (value: unknown): boolean => typeof value === "string" && value !== "" && value.length <= longest;
const isLanguage = (words: unknown): boolean => isObject(words) && Object.values(words).every(isWord);
const isWords = (value: unknown): value is OwnWords => isObject(value) && Object.values(value).every(isLanguage);

function isValid(name: keyof Settings, value: unknown): boolean {
  const rule = rules[name];
  if (rule.kind === "number") return typeof value === "number" && value >= rule.from && value <= rule.to;
  return rule.kind === "switch" ? typeof value === "boolean" : isWords(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the values of the environment variables, by their names. What is empty is not set. Anything that is no setting, or not
 * what the setting may be, is named with its place and left out; nothing beside it is lost.
 */
export function readSettings(variables: Readonly<Record<string, string>>): SettingsRead {
  const problems: string[] = [];
  const settings: Record<string, unknown> = { ...defaults };
  const set = (name: string, value: unknown, place: string): void => {
    if (Object.hasOwnProperty.call(rules, name) && isValid(name as keyof Settings, value)) settings[name] = value;
    else problems.push(place);
  };
  const text = variables[jsonVariable]?.trim() ?? "";
  const document = text === "" ? {} : parse(text);
  if (isObject(document))
    for (const [name, value] of Object.entries(document)) set(name, value, `${jsonVariable}.${name}`);
  else problems.push(jsonVariable);
  for (const [name, rule] of Object.entries(rules)) {
    const own = "variable" in rule ? variables[rule.variable]?.trim() : "";
    if ("variable" in rule && own) set(name, Number(own), rule.variable);
  }
  return { settings: settings as Settings, problems };
}
