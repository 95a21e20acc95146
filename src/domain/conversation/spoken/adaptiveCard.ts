import { joinMarked, type MarkedText, markLine, markWhole, plainText } from "#text/marks";
import { readMarkdown } from "#text/markdown";
import { type Fields, fieldsOf, listIn, textAt } from "#domain/conversation/wire";
import type { Offers } from "./offers";

const deepest = 16;
const mostNodes = 2_000;
const mostChoices = 30;
/** Where elements keep others, whatever they are called. */
const inside = ["items", "columns", "rows", "cells", "images", "pages", "inlines", "body"] as const;

type Reading = {
  readonly offers: Offers;
  nodes: number;
  /** The words before an input, which old cards have instead of a label. */
  before: string;
};

/**
 * The words of an adaptive card, a line for each of its elements: text, facts, tables, what its inputs ask for and offer,
 * the titles of its actions. `fallbackText` stands for a card that shows nothing. At most 2,000 elements, 16 levels.
 */
export function readAdaptiveCard(card: Fields, offers: Offers): MarkedText {
  const reading: Reading = { offers, nodes: 0, before: "" };
  const words = joinMarked([...readAll(card.get("body"), reading, 0), readActions(card.get("actions"), reading, 0)]);
  return words.text.trim() === "" ? markdown(textAt(card, "fallbacktext", "speak")) : words;
}

/** A line of a card; what a template left unfilled ("${name}") is no word. */
function markdown(text: string): MarkedText {
  const { text: words, marks } = readMarkdown(text.replace(/\$\{[^{}\n]{0,200}\}/g, ""));
  return { text: words, marks };
}

function readAll(list: unknown, reading: Reading, depth: number): readonly MarkedText[] {
  if (depth > deepest) return [];
  return (listIn(list) ?? []).flatMap((element) => {
    if (reading.nodes >= mostNodes) return [];
    reading.nodes += 1;
    return [readElement(element, reading, depth)];
  });
}

function readElement(element: unknown, reading: Reading, depth: number): MarkedText {
  if (typeof element === "string") return plainText(element.slice(0, 10_000));
  const fields = fieldsOf(element);
  const type = textAt(fields, "type").toLowerCase();
  if (fields.get("isvisible") === false || fields.get("$when") === false) return plainText("");
  if (type.startsWith("input.")) return readInput(type, fields, reading);
  switch (type) {
    case "richtextblock":
      return remember(joinMarked(readAll(fields.get("inlines"), reading, depth + 1), ""), reading);
    case "factset":
      return joinMarked((listIn(fields.get("facts")) ?? []).slice(0, mostNodes).map(readFact));
    case "tablerow":
      return readRow(fields, reading, depth);
    case "actionset":
      return readActions(fields.get("actions"), reading, depth);
    case "textrun":
      return readRun(fields);
    default:
      return readOther(type, fields, reading, depth);
  }
}

/** Text of any element that has some, then what is inside; what this reader does not know falls back as a card may say. */
function readOther(type: string, fields: Fields, reading: Reading, depth: number): MarkedText {
  const own = markdown(textAt(fields, "text", "title", "alttext", "codesnippet"));
  const said = remember(textAt(fields, "style").toLowerCase() === "heading" ? markWhole("heading", own) : own, reading);
  const rows = type === "table" ? asRows(fields.get("rows")) : null;
  const parts = rows
    ? readAll(rows, reading, depth + 1)
    : inside.flatMap((name) => readAll(fields.get(name), reading, depth + 1));
  const words = joinMarked([said, ...parts, readActions(fields.get("actions"), reading, depth)]);
  const fallback = fields.get("fallback");
  return words.text === "" && typeof fallback === "object"
    ? (readAll([fallback], reading, depth + 1)[0] ?? words)
    : words;
}

function asRows(rows: unknown): readonly unknown[] {
  return (listIn(rows) ?? [])
    .slice(0, mostNodes)
    .map((row) => ({ type: "TableRow", cells: fieldsOf(row).get("cells") }));
}

function readRow(fields: Fields, reading: Reading, depth: number): MarkedText {
  const cells = readAll(fields.get("cells"), reading, depth + 1).filter(({ text }) => text !== "");
  return cells.length > 1 ? markLine("row", cells) : joinMarked(cells);
}

/** Runs follow each other without a blank of their own, so theirs are kept. */
function readRun(fields: Fields): MarkedText {
  const text = plainText(textAt(fields, "text").slice(0, 10_000));
  const isStrong = textAt(fields, "weight").toLowerCase() === "bolder";
  if (isStrong) return markWhole("strong", text);
  return fields.get("italic") === true ? markWhole("emphasis", text) : text;
}

function readFact(fact: unknown): MarkedText {
  const fields = fieldsOf(fact);
  const [title, value] = [markdown(textAt(fields, "title", "key")), markdown(textAt(fields, "value"))];
  if (title.text === "" || value.text === "") return joinMarked([title, value]);
  return joinMarked([title, value], title.text.endsWith(":") ? " " : ": ");
}

function remember(words: MarkedText, reading: Reading): MarkedText {
  if (words.text !== "") reading.before = words.text.slice(-300).split("\n").pop() ?? "";
  return words;
}

/** What an input asks for, as a question where it is a mere name, and the choices it offers. */
function readInput(type: string, fields: Fields, reading: Reading): MarkedText {
  const own = markdown(textAt(fields, "label") || (type === "input.toggle" ? textAt(fields, "title") : "")).text;
  const hint = markdown(textAt(fields, "placeholder")).text;
  const choices = readChoices(type, fields);
  const label = own || reading.before || hint;
  const id = textAt(fields, "id");
  if (id !== "") reading.offers.addInput(id, { label, choices });
  const asked = own || (reading.before === "" ? hint : "");
  reading.before = "";
  const shown = type === "input.toggle" ? [] : [...choices.values()].slice(0, mostChoices);
  return joinMarked([plainText(toQuestion(asked)), readOptions(shown)]);
}

function toQuestion(asked: string): string {
  const bare = asked.replace(/[\s*]{1,8}$/, "");
  return bare === "" || /[?:.!…。！？؟]$/u.test(bare) ? bare : `${bare}?`;
}

function readChoices(type: string, fields: Fields): ReadonlyMap<string, string> {
  if (type === "input.toggle")
    return new Map([
      [textAt(fields, "valueon") || "true", "yes"],
      [textAt(fields, "valueoff") || "false", "no"],
    ]);
  return new Map(
    (listIn(fields.get("choices")) ?? []).slice(0, mostNodes).map((choice) => {
      const { title, value } = { title: textAt(fieldsOf(choice), "title"), value: textAt(fieldsOf(choice), "value") };
      return [value || title, markdown(title).text || value] as const;
    }),
  );
}

/** Titles of actions, and what a card under an action would show. */
function readActions(actions: unknown, reading: Reading, depth: number): MarkedText {
  const all = (listIn(actions) ?? []).slice(0, mostChoices).map((action) => fieldsOf(action));
  const titles = all.map((action) => {
    const title = markdown(textAt(action, "title")).text;
    reading.offers.addChoice(action.get("data") ?? "", title);
    return title;
  });
  const cards = all.flatMap((action) => {
    const card = fieldsOf(action.get("card"));
    if (card.size === 0 || depth >= deepest) return [];
    return [...readAll(card.get("body"), reading, depth + 1), readActions(card.get("actions"), reading, depth + 1)];
  });
  return joinMarked([readOptions(titles), ...cards]);
}

/** What a person could choose from, on one line. */
export function readOptions(titles: readonly string[]): MarkedText {
  const given = titles.map((title) => title.replace(/\s{1,20}/g, " ").trim()).filter((title) => title !== "");
  return given.length === 0 ? plainText("") : markLine("options", given.map(plainText));
}
