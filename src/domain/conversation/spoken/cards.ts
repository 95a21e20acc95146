import { joinMarked, type MarkedText, markWhole, plainText } from "#text/marks";
import { readMarkdown } from "#text/markdown";
import { readAdaptiveCard, readOptions } from "./adaptiveCard";
import { type Fields, fieldsOf, listIn, textAt } from "#domain/conversation/wire";
import type { Offers } from "./offers";
import { looksLikeJson, readJson } from "#domain/conversation/wire";

const most = 50;
const cardType = /\bcard\b|keyboard|adaptivecard/i;

/** The card an attachment holds, as fields (JSON text is opened); null for a file. */
export function cardOf(attachment: unknown): Fields | null {
  const fields = fieldsOf(attachment);
  const content = fields.get("content");
  const opened = typeof content === "string" && looksLikeJson(content) ? readJson(content).value : content;
  const card = fieldsOf(opened);
  const isNamed = cardType.test(textAt(fields, "contenttype"));
  return card.size > 0 && (isNamed || isCard(card)) ? card : null;
}

/** Whether fields are those of a card, whatever it came in. */
export function isCard(fields: Fields): boolean {
  if (isAdaptive(fields)) return true;
  const [title, text] = [textAt(fields, "title"), textAt(fields, "text")];
  return listIn(fields.get("buttons")) !== null || (title !== "" && textAt(fields, "url") === "") || text !== "";
}

function isAdaptive(fields: Fields): boolean {
  return textAt(fields, "type").toLowerCase() === "adaptivecard" || listIn(fields.get("body")) !== null;
}

/** The words of a card, line by line: adaptive, hero, thumbnail, receipt, sign-in, media, keyboards. */
export function readCard(card: Fields, offers: Offers): MarkedText {
  if (isAdaptive(card)) return readAdaptiveCard(card, offers);
  const line = (text: string): MarkedText => {
    const { text: words, marks } = readMarkdown(text);
    return { text: words, marks };
  };
  const rows = [...list(card, "facts"), ...list(card, "items")].map((row) => line(rowOf(fieldsOf(row))));
  const sums = ["tax", "vat", "total"].flatMap((name) => {
    const sum = textAt(card, name);
    return sum === ""
      ? []
      : [plainText(`${name === "vat" ? "VAT" : name.charAt(0).toUpperCase() + name.slice(1)}: ${sum}`)];
  });
  return joinMarked([
    markWhole("heading", line(textAt(card, "title"))),
    line(textAt(card, "subtitle")),
    line(textAt(card, "text")),
    ...rows,
    ...sums,
    readButtons([...list(card, "buttons"), ...list(card, "actions")], offers),
  ]);
}

/** Buttons, suggested actions and quick replies: their titles, remembered by their values. */
export function readButtons(buttons: unknown, offers: Offers): MarkedText {
  const titles = (listIn(buttons) ?? []).slice(0, most).map((button) => {
    if (typeof button === "string") return button;
    const fields = fieldsOf(button);
    const title = textAt(fields, "title", "displaytext", "text", "label", "name") || textAt(fields, "value");
    offers.addChoice(fields.get("value") ?? fields.get("payload") ?? fields.get("data") ?? "", title);
    // A button that speaks for the customer sends its `text` where it has one.
    offers.addChoice(textAt(fields, "text"), title);
    return title;
  });
  return readOptions(titles);
}

function list(fields: Fields, name: string): readonly unknown[] {
  return (listIn(fields.get(name)) ?? []).slice(0, most);
}

function rowOf(row: Fields): string {
  const name = textAt(row, "key", "title");
  const value = [textAt(row, "value"), textAt(row, "subtitle"), textAt(row, "quantity"), textAt(row, "price")];
  const told = value.filter((part) => part !== "").join(", ");
  return name === "" || told === "" ? name || told : `${name}: ${told}`;
}
