import { entriesOf } from "#domain/conversation/wire";
import type { CardInput, Offers } from "./offers";

/** Names that steer the agent's program and tell nothing of what a customer gave. */
const steering =
  /^(?:action(?:s|id|name|type|submitid)?|verb|type|id|msteams|card(?:id|name|type)?|intent|dialog(?:id)?|topic(?:id)?|command|event|method|source|version|submit|correlationid|conversationid|messageid)$/i;
const guid = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
/** Where channels put what was given inside a value. */
const wrappers = ["value", "data", "action"] as const;
const deepest = 4;
const most = 100;

type Leaf = { readonly name: string; readonly value: string };

/**
 * What a customer gave by pressing a button or filling a card, as words: the button's title, or each field by its label
 * with the titles of what was chosen, a line each. "" for a value that says nothing.
 */
export function readAnswer(value: unknown, offers: Offers): string {
  const title = offers.titleOf(value);
  if (title !== null) return title;
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const inner = unwrap(value, offers);
  if (typeof inner !== "object") return readAnswer(inner, offers);
  const leaves = leavesOf(inner, "", 0);
  const given = leaves.filter(({ name }) => offers.inputOf(name) !== null || !steering.test(name));
  const button = offers.buttonIn(new Map(entriesOf(inner)));
  // What the button sends by itself was not given by who filled in the rest.
  const told = given
    .filter(({ name }) => offers.inputOf(name) !== null || button?.own.has(name) !== true)
    .flatMap((leaf) => toLine(leaf, offers.inputOf(leaf.name)));
  if (button && !told.some((line) => offers.inputOf(line.name) !== null)) return button.title;
  const lines = told.length > 0 ? told : leaves.flatMap((leaf) => toLine(leaf, null));
  return [...new Set(lines.map(({ line }) => line))].slice(0, most).join("\n");
}

/** What was given, without its names: the same however a channel wraps it. */
export function sayValues(value: unknown): string {
  return leavesOf(value, "", 0)
    .map((leaf) => leaf.value)
    .join(" ");
}

/** The values inside what a channel wrapped around them, where nothing else was given beside. */
function unwrap(value: unknown, offers: Offers): unknown {
  let inner = value;
  for (let depth = 0; depth < deepest; depth += 1) {
    const fields = new Map(entriesOf(inner));
    const others = [...fields.keys()].filter((name) => !steering.test(name));
    const name = wrappers.find((wrapper) => fields.has(wrapper));
    const isAlone = others.every((other) => other === name);
    if (name === undefined || !isAlone || offers.inputOf(name) !== null) return inner;
    const next = fields.get(name);
    // {"action": "refund"} is a name, {"action": {"data": …}} is Action.Execute.
    if (next === null || next === undefined || (name === "action" && typeof next !== "object")) return inner;
    inner = next;
  }
  return inner;
}

function leavesOf(value: unknown, name: string, depth: number): readonly Leaf[] {
  if (Array.isArray(value)) {
    const parts = (value as readonly unknown[]).slice(0, most).flatMap((part) => leavesOf(part, name, depth + 1));
    const [first] = parts;
    return first ? [{ name: first.name, value: parts.map((part) => part.value).join(", ") }] : [];
  }
  if (typeof value === "object" && value !== null) {
    if (depth >= deepest) return [];
    return entriesOf(value, most).flatMap(([key, inner]) => leavesOf(inner, key, depth + 1));
  }
  if (typeof value === "boolean") return [{ name, value: value ? "yes" : "no" }];
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? [] : [{ name, value: text }];
}

function toLine({ name, value }: Leaf, input: CardInput | null): readonly { name: string; line: string }[] {
  if (input === null && guid.test(value)) return [];
  const chosen = input ? titlesOf(value, input.choices) : value;
  const label = input?.label || humanName(name);
  return [{ name, line: label === "" ? chosen : `${label.replace(/[\s?:：？*]{1,8}$/u, "")}: ${chosen}` }];
}

/** Several choices come as "a,b". */
function titlesOf(value: string, choices: ReadonlyMap<string, string>): string {
  const whole = choices.get(value);
  if (whole !== undefined) return whole;
  const parts = value.split(/[,;]/, most).map((part) => choices.get(part.trim()));
  return parts.every((part) => part !== undefined) ? parts.join(", ") : value;
}

/** "Order number" of "orderNumber" and "order_number". */
function humanName(name: string): string {
  const words = name
    .slice(0, 80)
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/[_.-]{1,20}/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
