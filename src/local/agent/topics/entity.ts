import {
  findPattern,
  FxError,
  type FxScope,
  isRecord,
  type Pattern,
  readDate,
  Moment,
  readPattern,
  toTable,
  toText,
  type Value,
} from "#local/agent/powerFx";
import type { Expression, Fields, Tree } from "#local/agent/yaml";

/** An item of a list of choices. `value` is what the variable becomes. */
export type Choice = { readonly title: string; readonly words: readonly string[]; readonly value: Value };

/** What a question takes for an answer. */
export interface Entity {
  readonly name: string;
  /** Whether any text is an answer. */
  readonly open: boolean;
  choices(scope: FxScope): readonly Choice[];
  /** What a text says of it; null where it says nothing. */
  find(text: string, scope: FxScope): Value;
}

/** Entities of the agent's own files, by name. */
export type Entities = ReadonlyMap<string, Entity>;

export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const yes =
  "yes|y|yeah|yep|yup|sure|ok|okay|correct|right|true|please|yes please|of course|absolutely|certainly|it did|that helped";
const no = "no|n|nope|nah|false|not really|wrong|never|no thanks|no thank you|it did not|it didn t";
const [saysYes, saysNo] = [yes, no].map((words) => new Set(words.split("|"))) as [Set<string>, Set<string>];

function findBoolean(text: string): Value {
  const words = fold(text);
  const [first = ""] = words.split(" ");
  if (saysNo.has(words) || first === "no" || first === "nope") return false;
  return saysYes.has(words) || /^(?:yes|yeah|yep|sure|ok|okay)$/.test(first) ? true : null;
}

const numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function findNumber(text: string): Value {
  const found = /-?\d{1,15}(?:[.,]\d{1,9})?/.exec(text.slice(0, 1000));
  if (found) return Number(found[0].replace(",", "."));
  const words = fold(text.slice(0, 1000)).split(" ");
  const at = numbers.findIndex((word) => words.includes(word));
  return at < 0 ? null : at;
}

const first =
  (pattern: RegExp) =>
  (text: string): Value =>
    pattern.exec(text.slice(0, 1000))?.[0] ?? null;

function findDate(text: string, { now }: FxScope): Value {
  const day = 86_400_000;
  const today = Math.floor(now / day) * day;
  const words = fold(text);
  const near = words === "today" ? 0 : words === "tomorrow" ? 1 : words === "yesterday" ? -1 : null;
  if (near !== null) return new Moment("date", today + near * day);
  const start = /\d{4}-\d|\d{1,2}[/.]\d|\d{1,2}\.?\s[a-z]{3}|[a-z]{3,9}\.?\s\d/i.exec(text.slice(0, 300))?.index ?? 0;
  const at = readDate(text.slice(start, start + 40));
  return at === null ? null : new Moment("date", at);
}

/** The first word with one @ and a point after it; what ends a sentence is no part of it. */
function findEmail(text: string): Value {
  const words = text.slice(0, 1000).split(/[\s,;:<>()"]/);
  const found = words
    .map((word) => (/[.!?]$/.test(word) ? word.slice(0, -1) : word))
    .find((word) => {
      const [name = "", host = "", more] = word.split("@");
      return name !== "" && more === undefined && host.indexOf(".") > 0 && !host.endsWith(".");
    });
  return found ?? null;
}

const anyText = (text: string): Value => (text.trim() === "" ? null : text);

const prebuilt: Readonly<Record<string, (text: string, scope: FxScope) => Value>> = {
  Boolean: findBoolean,
  String: anyText,
  PersonName: anyText,
  City: anyText,
  StreetAddress: anyText,
  Organization: anyText,
  State: anyText,
  CountryOrRegion: anyText,
  Language: anyText,
  Color: anyText,
  Event: anyText,
  PointOfInterest: anyText,
  Continent: anyText,
  Duration: anyText,
  File: () => null,
  Number: findNumber,
  Age: findNumber,
  Money: findNumber,
  Ordinal: findNumber,
  Percentage: findNumber,
  Speed: findNumber,
  Temperature: findNumber,
  Weight: findNumber,
  Date: findDate,
  DateTime: findDate,
  DateTimeNoTimeZone: findDate,
  Email: findEmail,
  PhoneNumber: first(/\+?\d[\d ()/.-]{4,20}\d/),
  ZipCode: first(/\b[A-Z\d][A-Z\d -]{2,9}\b/i),
  URL: first(/https?:\/\/[^\s<>"]{1,500}/i),
};

const isOpen = (name: string): boolean => prebuilt[name] === anyText;

/** How many characters of an item's own words stand in a text, as whole words. */
function lengthIn(said: string, { title, words }: Choice): number {
  const found = [title, ...words].map(fold).filter((word) => word !== "" && said.includes(` ${word} `));
  return Math.max(0, ...found.map(({ length }) => length));
}

/** The item whose longest words stand in a text, or the one whose number is all that was said. */
function findChoice(text: string, choices: readonly Choice[]): Choice | null {
  const said = ` ${fold(text.slice(0, 2000))} `;
  const [best] = choices
    .map((choice) => ({ choice, length: lengthIn(said, choice) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  if (best) return best.choice;
  const number = /^\s{0,9}(\d{1,2})\s{0,9}$/.exec(text)?.[1];
  return number === undefined ? null : (choices[Number(number) - 1] ?? null);
}

const listEntity = (name: string, read: (scope: FxScope) => readonly Choice[]): Entity => ({
  name,
  open: false,
  choices: read,
  find: (text, scope) => findChoice(text, read(scope))?.value ?? null,
});

function readClosedList(fields: Fields, name: string): Entity {
  const choices = fields.maps("items").map((item): Choice => {
    const id = item.required("id");
    const title = item.text("displayName") || id;
    return { title, words: item.texts("synonyms"), value: title };
  });
  if (choices.length === 0) fields.refuse("A list of choices has no items.");
  return listEntity(name, () => choices);
}

function readRegex(fields: Fields, name: string): Entity {
  let pattern: Pattern | null = null;
  try {
    pattern = readPattern(fields.required("pattern"), false);
  } catch (error) {
    if (!(error instanceof FxError)) throw error;
    fields.refuse(error.message, fields.lineOf("pattern"));
  }
  return {
    name,
    open: false,
    choices: () => [],
    find: (text) => (pattern ? (findPattern(pattern, text)?.[0] ?? null) : null),
  };
}

/** The definition of an entity: a list of choices or a pattern. */
export function readDefinition(fields: Fields, name: string): Entity | null {
  const kind = fields.required("kind");
  if (kind === "ClosedListEntity") return readClosedList(fields, name);
  if (kind === "RegexEntity") return readRegex(fields, name);
  fields.refuse(`"${kind}" is no entity here. Supported are ClosedListEntity, RegexEntity.`, fields.lineOf("kind"));
  return null;
}

/** A row's own column of that name, or its first text. */
function titleOf(row: Value): string {
  if (!isRecord(row)) return toText(row);
  const named = row.DisplayName ?? row.displayName ?? row.Title ?? row.Value;
  return toText(named ?? Object.values(row).find((value) => typeof value === "string") ?? null);
}

function dynamicList(items: Expression): Entity {
  return listEntity("DynamicClosedListEntity", (scope) =>
    toTable(items.read(scope))
      .slice(0, 200)
      .map((row) => ({ title: titleOf(row), words: [], value: row })),
  );
}

const unknown: Entity = { name: "String", open: true, choices: () => [], find: anyText };

function readPrebuilt(fields: Fields, given: string, line: number): Entity {
  const name = /^([A-Za-z]+)PrebuiltEntity$/.exec(given)?.[1] ?? "";
  const find = Object.hasOwn(prebuilt, name) ? prebuilt[name] : undefined;
  if (find) return { name, open: isOpen(name), choices: () => [], find };
  const known = Object.keys(prebuilt).map((one) => `${one}PrebuiltEntity`);
  fields.refuse(
    `The entity "${given}" is not supported. Supported are ${known.join(", ")}, and lists and patterns.`,
    line,
  );
  return unknown;
}

function readEmbedded(fields: Fields, kind: string): Entity {
  const definition = fields.map("definition");
  if (!definition) fields.refuse('"definition" is missing.');
  return (definition && readDefinition(definition, kind)) ?? unknown;
}

function readReference(fields: Fields, entities: Entities): Entity {
  const id = fields.required("entityId").split(".").at(-1) ?? "";
  const known = entities.get(id.toLowerCase());
  if (!known) fields.refuse(`The agent has no entity "${id}".`, fields.lineOf("entityId"));
  return known ?? unknown;
}

/** Reads what a question takes for an answer. `entities`: those of the agent's own files. */
export function readEntity(fields: Fields, name: string, entities: Entities): Entity {
  const found: Tree | undefined = fields.find(name);
  if (!found) {
    fields.refuse(`"${name}" is missing.`);
    return unknown;
  }
  if (found.kind === "plain") return readPrebuilt(fields, String(found.value), found.line);
  const inner = fields.at(found);
  const kind = inner.required("kind");
  switch (kind) {
    case "DynamicClosedListEntity":
      return dynamicList(inner.neededExpression("items"));
    case "EmbeddedEntity":
      return readEmbedded(inner, kind);
    case "ClosedListEntityReference":
    case "RegexEntityReference":
      return readReference(inner, entities);
    default:
      return readPrebuilt(inner, kind, found.line);
  }
}
