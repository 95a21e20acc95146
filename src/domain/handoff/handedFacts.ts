import type { HandedFact, HandedGap, HandedKind } from "./handedFact";
import type { HandoffValue } from "./handoff";
import { isTechnicalName, splitName } from "./names";
import { isEmptyText, toPlainValue } from "./plainValue";

const kinds: readonly (readonly [kind: HandedKind, words: RegExp])[] = [
  ["email", /^e-?mail$|^mail$/],
  ["serial", /^serials?$|^imei$/],
  ["invoice", /^invoices?$/],
  ["error", /^errors?$|^fault$/],
  ["version", /^versions?$|^firmware$/],
  ["phone", /^phone$|^telephone$|^callback$|^mobile$|^msisdn$/],
  ["card", /^card$/],
  ["amount", /^amount$|^price$|^total$|^fee$|^balance$/],
  ["order", /^orders?$/],
  ["device", /^device$|^handset$/],
  ["product", /^product$/],
];
/** Words of a name that only say that it is a number. */
const plain: ReadonlySet<string> = new Set(
  "number numbers no nr code codes id ref reference name shown the of customer current callback telephone phone msisdn address account preferred given e".split(
    " ",
  ),
);
/** Beside these words "product" is not the name of one. */
const aside = /^(?:id|code|number|version|type|category|line|group|family|url|price|status|key|count)$/;

const shapes: Partial<Readonly<Record<HandedKind, RegExp>>> = {
  order: /\d{3}|^(?=[A-Z0-9]{5,8}$)(?=.*[A-Z])(?=.*\d)/,
  serial: /\d{3}/,
  invoice: /\d{3}/,
  amount: /\d/,
  version: /\d/,
  email: /@|•/,
  phone: /\d{4}|•/,
  card: /\d{4}|•/,
  product: /\p{L}/u,
};
const dated = /^(?:date|on|since|until|day|time|at|due)$/;

const kindOf = (words: readonly string[], text: string): HandedKind => {
  const lower = words.map((word) => word.toLowerCase());
  if (/^\d{4}-\d{2}-\d{2}/.test(text) || lower.some((word) => dated.test(word))) return "other";
  const kind = kinds.find(([, pattern]) => lower.some((word) => pattern.test(word)))?.[0] ?? "other";
  if (kind === "product" && lower.some((word) => aside.test(word))) return "other";
  return text === "" || (shapes[kind]?.test(text) ?? true) ? kind : "other";
};

/** "Speakers.1.serial": one of several in a list. */
const isListed = (name: string): boolean => /[.[]\d/.test(name);

/** Longer values are read in the hand-off itself. */
const longest = 100;

/** Whether a name has words beside those of its kind. */
const isQualified = (words: readonly string[], kind: HandedKind): boolean =>
  words.some((word) => {
    const lower = word.toLowerCase();
    return !plain.has(lower) && !kinds.some(([of, pattern]) => of === kind && pattern.test(lower));
  });

/** "Firmware", not "firmware version": the value says that it is one. */
const labelOf = (words: readonly string[], kind: HandedKind): string =>
  (kind === "version" ? words.filter((word) => !/^versions?$/i.test(word)) : words).join(" ") || kind;

const withCurrency = (
  text: string,
  name: string,
  currency: HandoffValue | undefined,
): Pick<HandedFact, "text" | "names"> =>
  currency && /^[\d.,]+$/.test(text)
    ? { text: `${text} ${currency.value.trim()}`, names: [name, currency.name] }
    : { text, names: [name] };

const readFact = ({ name, value }: HandoffValue, currency: HandoffValue | undefined): HandedFact | null => {
  const text = isTechnicalName(name) ? null : toPlainValue(value);
  if (text === null || text.length > longest || isEmptyText(text)) return null;
  const words = splitName(name);
  const kind = kindOf(words, value.trim());
  if (isListed(name) && (kind === "other" || kind === "amount")) return null;
  return {
    kind,
    label: labelOf(words, kind),
    ...(kind === "amount" ? withCurrency(text, name, currency) : { text, names: [name] }),
    qualified: kind === "version" ? isListed(name) : isQualified(words, kind),
  };
};

const isCurrency = ({ name, value }: HandoffValue): boolean =>
  /currency(?:code)?$/i.test(name) && /^[A-Z]{3}$|^[€$£]$/.test(value.trim());

/**
 * What the agent handed over that a person would want to know, in the order of the hand-off. Left out are names for
 * machines, ids and addresses made by machines, and texts longer than 100 characters: they stand in the hand-off itself.
 */
export function readHandedFacts(values: readonly HandoffValue[]): readonly HandedFact[] {
  const currency = values.find(isCurrency);
  const hasAmount = values.some(({ name, value }) => kindOf(splitName(name), value) === "amount");
  return values.flatMap((value) => (hasAmount && value === currency ? [] : (readFact(value, currency) ?? [])));
}

/** The names under which nothing was handed over, as gaps to close; those for machines are none. */
export function readHandedGaps(names: readonly string[]): readonly HandedGap[] {
  return names
    .filter((name) => !isTechnicalName(name) && !isListed(name))
    .map((name) => ({ kind: kindOf(splitName(name), ""), label: splitName(name).join(" "), name }));
}
