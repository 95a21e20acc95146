import type { Handoff, HandoffValue } from "#domain/handoff";
import type { FactKind } from "./brief";
import { amountKey, sameKey } from "./identifiers";

/**
 * A value the agent handed over, read for the brief. `names` are the variables it comes from, `key` is the same for the
 * same value however it is written; `qualified`: its name says which one ("LampOrder").
 */
export type HandedFact = {
  readonly kind: FactKind;
  readonly label: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly key: string;
  readonly qualified: boolean;
};

/** "OrderNumber" → order number; "Topic.callback_number" → callback number; "SerialNumbers.left" → serial numbers left. */
export function splitName(name: string): readonly string[] {
  const plain = name.replace(/^(?:Topic|Global|System|User|Conversation)\./i, "");
  const words = plain.match(/\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}|\d+/gu) ?? [];
  return words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()));
}

const kinds: readonly (readonly [kind: FactKind, words: RegExp])[] = [
  ["email", /^e-?mail$|^mail$/],
  ["serial", /^serials?$/],
  ["invoice", /^invoices?$/],
  ["error", /^errors?$|^fault$/],
  ["version", /^versions?$|^firmware$/],
  ["phone", /^phone$|^telephone$|^callback$|^mobile$/],
  ["card", /^card$/],
  ["amount", /^amount$|^price$|^value$/],
  ["order", /^orders?$/],
  ["product", /^product$|^model$|^device$/],
];
/** Words of a name that only say that it is a number. */
const plain: ReadonlySet<string> = new Set(
  "number numbers no nr code codes id ref reference name shown the of customer current callback telephone phone address account preferred given e".split(
    " ",
  ),
);
/** Names of things that are for machines, for statistics, or told elsewhere in the brief. */
const technical =
  /^(?:va_|ms|bot)|(?:^|\.)(?:id|guid)$|token|session|channel|locale|language|topic|scope|sentiment|flag|verified|score|intent|history|steps|log$|note|status|state$|timestamp|customer ?name|firstname|lastname|country|currency|requested|received|attempts|count|tried/i;
const machineText =
  /^(?:[{[<]|https?:|true$|false$|null$|undefined$|[0-9a-f]{8}-[0-9a-f]{4}-)|\.(?:jpe?g|png|pdf|gif|heic|mp4)\b/i;
const longest = 60;

const isDate = (words: readonly string[], text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/.test(text) ||
  words.some((word) => word === "date" || word === "on" || word === "since" || word === "until");

const kindOf = (words: readonly string[], text: string): FactKind => {
  if (isDate(words, text)) return "other";
  return kinds.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? "other";
};

const fits = (kind: FactKind, text: string): boolean => {
  switch (kind) {
    case "order":
    case "serial":
    case "invoice":
      return /\d{3}/.test(text);
    case "amount":
    case "version":
      return /\d/.test(text);
    case "email":
      return /@|•/.test(text);
    case "phone":
      return /\d{4}|•/.test(text);
    case "card":
      return /\d{4}|•/.test(text);
    default:
      return true;
  }
};

/** "2026-11-18T15:42:00+01:00" → "2026-11-18 15:42". */
const tidy = (text: string): string => text.trim().replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).{0,12}$/, "$1 $2");

/** "Speakers.1.serial": one of several in a list. */
const isListed = (name: string): boolean => /[.[]\d/.test(name);

const isWorthTelling = (name: string, text: string, kind: FactKind): boolean => {
  if (text === "" || text.length > longest || technical.test(name) || machineText.test(text)) return false;
  if (!fits(kind, text)) return false;
  if (kind !== "other") return kind !== "amount" || !isListed(name);
  return !isListed(name) && /\p{L}{2}|\d{4}-\d{2}/u.test(text);
};

const readValue = ({ name, value }: HandoffValue, currency: HandoffValue | undefined): HandedFact | null => {
  const plainText = tidy(value);
  const words = splitName(name);
  const kind = kindOf(words, plainText);
  if (!isWorthTelling(name, plainText, kind)) return null;
  const rest = words.filter(
    (word) => !plain.has(word) && !kinds.some(([of, pattern]) => of === kind && pattern.test(word)),
  );
  const label = words.filter((word) => kind !== "version" || !/^versions?$/.test(word)).join(" ");
  const paid = kind === "amount" && currency && /^[\d.,]+$/.test(plainText) ? currency : undefined;
  return {
    kind,
    label,
    text: paid ? `${plainText} ${paid.value.trim()}` : plainText,
    names: paid ? [name, paid.name] : [name],
    key: kind === "amount" ? amountKey(plainText) : sameKey(plainText),
    qualified: kind === "version" ? isListed(name) : rest.length > 0,
  };
};

/**
 * What the agent handed over that a person would want to know: empty, technical, long and machine-made values are left
 * out. In the order of the hand-off.
 */
export function readHandedFacts(handoff: Handoff | null): readonly HandedFact[] {
  const values = handoff?.values ?? [];
  const currency = values.find(({ name, value }) => /currency$/i.test(name) && /^[A-Z]{3}$|^[€$£]$/.test(value.trim()));
  return values.flatMap((value) => readValue(value, currency) ?? []);
}

/** Names of things the agent meant to ask and got nothing for ("DeliveryAddress": ""). */
export function readEmptyValues(handoff: Handoff | null): readonly HandoffValue[] {
  return handoff ? handoff.values.filter(({ name, value }) => value.trim() === "" && !technical.test(name)) : [];
}

/** The name under which a text was handed over, so that its mark leads somewhere; `otherwise` when none holds it. */
export function findValueName(handoff: Handoff, text: string, otherwise: string): string {
  const named = handoff.values.find(({ name }) => name.toLowerCase().startsWith(otherwise.toLowerCase()));
  return named?.name ?? handoff.values.find(({ value }) => value === text)?.name ?? otherwise;
}
