import { cardOf, isCard } from "./cards";
import { type Fields, fieldsOf, listIn } from "#domain/conversation/wire";
import { looksLikeJson, readJson } from "#domain/conversation/wire";

const longest = 500_000;
/** What an activity, or a channel's own way to write one, has. */
const parts = [
  "attachments",
  "suggestedactions",
  "quick_replies",
  "quickreplies",
  "buttons",
  "value",
  "channeldata",
  "speak",
  "text",
  "displaytext",
] as const;
const names = new Set<string>([
  ...parts,
  ..."type id from recipient conversation timestamp localtimestamp channelid serviceurl locale textformat inputhint attachmentlayout entities replytoid name action content_type contenttype summary deliverymode importance metadata tags title payload".split(
    " ",
  ),
]);

/**
 * A message whose text is JSON for a program: an activity, a card, an answer to one, quick replies, once or twice encoded.
 * Null for any other text, also for JSON that somebody shows to somebody; `isCardAnswer` says that the platform calls it
 * one, and then any object is.
 */
export function openJsonText(text: string, isCardAnswer: boolean): Fields | null {
  if (text.length > longest) return null;
  const value = decode(openFence(text));
  if (Array.isArray(value)) return openList(value as readonly unknown[]);
  const fields = fieldsOf(value);
  if (fields.size === 0) return null;
  if (isActivity(fields)) return fields;
  if (isAdaptive(fields) || listIn(fields.get("buttons"))) return new Map([["attachments", [{ content: value }]]]);
  if (cardOf(value)) return new Map([["attachments", [value]]]);
  return isCardAnswer ? new Map([["value", value]]) : null;
}

const fence = "```";

/** Without the fence of a block of code, in which language models write JSON. */
function openFence(text: string): string {
  const whole = text.trim();
  if (whole.length < 2 * fence.length || !whole.startsWith(fence) || !whole.endsWith(fence)) return whole;
  const inside = whole.slice(fence.length, -fence.length).trim();
  return /^json\s/i.test(inside) ? inside.slice("json".length).trim() : inside;
}

/** What JSON text stands for, once or more encoded; text that is none, or damaged, as it is. */
function decode(text: string): unknown {
  let value: unknown = text;
  for (let times = 0; times < 3 && typeof value === "string" && isJson(value); times += 1) {
    const read = readJson(value);
    if (read.kind !== "whole") return text;
    value = read.value;
  }
  return value;
}

function isJson(text: string): boolean {
  return looksLikeJson(text) || /^"\s{0,20}[[{\\]/.test(text);
}

function isAdaptive(fields: Fields): boolean {
  return isCard(fields) && (listIn(fields.get("body")) !== null || fields.get("type") === "AdaptiveCard");
}

function isActivity(fields: Fields): boolean {
  return (
    !isAdaptive(fields) &&
    parts.some((part) => part !== "buttons" && fields.has(part)) &&
    [...fields.keys()].every((name) => names.has(name) && name !== "buttons")
  );
}

/** Cards beside each other, or one activity in a list. */
function openList(list: readonly unknown[]): Fields | null {
  const cards = list.filter((each) => cardOf(each) !== null);
  if (cards.length > 0 && cards.length === list.length) return new Map([["attachments", cards]]);
  const [only] = list;
  const fields = fieldsOf(only);
  return list.length === 1 && fields.size > 0 && isActivity(fields) ? fields : null;
}
