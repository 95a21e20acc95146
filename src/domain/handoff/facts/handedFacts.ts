import { type FactKind, factKinds, wordsOf } from "#domain/facts";
import type { HandedFact, HandedGap, HandoffValue } from "#domain/handoff/shape";
import { isListed, readList } from "./lists";
import { isTechnicalName, splitName } from "./names";
import { isEmptyText, toPlainValue } from "./plainValue";

const kinds = factKinds
  .filter(({ handed }) => handed !== undefined)
  .map(({ name, handed, handedAside, shape }) => ({
    kind: name,
    words: wordsOf(handed),
    aside: wordsOf(handedAside),
    shape,
  }));
/** Words of a name that only say that it is a number. */
const plain: ReadonlySet<string> = new Set(
  "number numbers no nr code codes id ref reference name shown the of customer current callback telephone phone msisdn address account preferred given e".split(
    " ",
  ),
);
const dated = /^(?:date|on|since|until|day|time|at|due)$/;

const kindOf = (words: readonly string[], text: string): FactKind => {
  const lower = words.map((word) => word.toLowerCase());
  if (/^\d{4}-\d{2}-\d{2}/.test(text) || lower.some((word) => dated.test(word))) return "other";
  const row = kinds.find(({ words }) => lower.some((word) => words.has(word)));
  if (!row || lower.some((word) => row.aside.has(word))) return "other";
  return text === "" || (row.shape?.test(text) ?? true) ? row.kind : "other";
};

/** Longer values are read in the hand-off itself. */
const longest = 100;

/** Whether a name has words beside those of its kind. */
const isQualified = (words: readonly string[], kind: FactKind): boolean =>
  words.some((word) => {
    const lower = word.toLowerCase();
    return !plain.has(lower) && !kinds.some((row) => row.kind === kind && row.words.has(lower));
  });

/** "Firmware", not "firmware version": the value says that it is one. */
const labelOf = (words: readonly string[], kind: FactKind): string =>
  (kind === "version" ? words.filter((word) => !/^versions?$/i.test(word)) : words).join(" ") || kind;

const withCurrency = (
  text: string,
  name: string,
  currency: HandoffValue | undefined,
): Pick<HandedFact, "text" | "names"> =>
  currency && /^[\d.,]+$/.test(text)
    ? { text: `${text} ${currency.value.trim()}`, names: [name, currency.name] }
    : { text, names: [name] };

/** "Delivery.Value": an option whose value has a name like any other's. */
const withoutLeaf = (name: string): string => name.replace(/(?<=[\p{L}\d])\.(?:value|text|label|display_?name)$/iu, "");

const readFact = ({ name, value }: HandoffValue, currency: HandoffValue | undefined): HandedFact | null => {
  const text = isTechnicalName(name) ? null : toPlainValue(value);
  if (text === null || text.length > longest || isEmptyText(text)) return null;
  const words = splitName(withoutLeaf(name));
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
 * What the agent handed over that a person would want to know, in the order of the hand-off; a list of objects is one fact,
 * beside those of its parts that have a kind of their own. Left out are names for machines, ids and addresses made by machines,
 * and texts longer than 100 characters: they stand in the hand-off itself.
 */
export function readHandedFacts(values: readonly HandoffValue[]): readonly HandedFact[] {
  const currency = values.find(isCurrency);
  const hasAmount = values.some(({ name, value }) => kindOf(splitName(name), value) === "amount");
  const told = values.map((value) => (hasAmount && value === currency ? null : readFact(value, currency)));
  const rest = values.filter((_, at) => told[at] === null);
  return values.flatMap((value, at) => told[at] ?? readList(value, rest, longest) ?? []);
}

/** The names under which nothing was handed over, as gaps to close; those for machines are none. */
export function readHandedGaps(names: readonly string[]): readonly HandedGap[] {
  return names
    .filter((name) => !isTechnicalName(name) && !isListed(name))
    .map((name) => ({ kind: kindOf(splitName(name), ""), label: splitName(name).join(" "), name }));
}
